// Opens the demo tenant: the same product on invented people. One that is open already stays as it is.

import type { Command } from './command.ts';
import { confirmLeaving } from './prompts/confirmLeaving.ts';

export const openDemoTenant: Command = async (context, services) => {
  if (services.sessions.current?.demo !== true) {
    await confirmLeaving(context, services);
    await services.sessions.openDemo();
  }
  await services.usersView.focus();
};
