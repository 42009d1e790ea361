// Reads all users again, whatever row has the focus.

import type { Command } from './command.ts';
import { requireSession } from './requireSession.ts';

export const refreshAll: Command = (_context, services) => {
  requireSession(services);
  services.usersView.refresh();
  return Promise.resolve();
};
