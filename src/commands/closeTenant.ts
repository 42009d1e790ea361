// Leaves the open tenant. What a demo tenant held is gone with it.

import type { Command } from './command.ts';

export const closeTenant: Command = (_context, services) => {
  services.sessions.close();
  return Promise.resolve();
};
