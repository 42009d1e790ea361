// Leaves the open tenant. What a demo tenant held is gone with it.

import type { Command } from './command.ts';
import { confirmLeaving } from './prompts/confirmLeaving.ts';

export const closeTenant: Command = async (context, services) => {
  await confirmLeaving(context, services);
  services.sessions.close();
};
