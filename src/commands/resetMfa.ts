// Reset MFA: removes what the portal's "Require re-register multifactor authentication" removes, for one user or several.

import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { writeReset } from './writeReset.ts';

export const resetMfa: Command = async (context, services, target, selected) => {
  await writeReset(context, services, await beginWrite(context, services, 'resetMfa', target, selected));
};
