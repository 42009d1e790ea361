// Activate a Role…: one that the person is eligible for, by Privileged Identity Management.
// https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-activate-role

import type { Command } from './command.ts';
import { requireSession } from './requireSession.ts';
import { activateOwnRole } from './roleActivation/activateOwnRole.ts';

export const activateRole: Command = async (context, services) => {
  await activateOwnRole(context, services, requireSession(services));
};
