// Shows all users again.

import type { Command } from './command.ts';
import { requireSession } from './requireSession.ts';

export const clearSearch: Command = (_context, services) => {
  requireSession(services);
  services.usersView.setQuery({});
  return Promise.resolve();
};
