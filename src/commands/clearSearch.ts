// Shows all users again.

import type { Command } from './command.ts';
import { requireSession } from './requireSession.ts';

export const clearSearch: Command = async (_context, services) => {
  requireSession(services);
  services.usersView.setQuery({});
  await services.usersView.focus();
};
