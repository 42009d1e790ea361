// Opens the demo tenant: the same product on invented people. One that is open already stays as it is.

import type { Command } from './command.ts';

export const openDemoTenant: Command = async (_context, services) => {
  if (services.sessions.current?.demo !== true) await services.sessions.openDemo();
  await services.usersView.focus();
};
