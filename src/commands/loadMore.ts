// Reads the next page of users into the rows.

import type { Command } from './command.ts';
import { requireSession } from './requireSession.ts';

export const loadMore: Command = async (_context, services, target) => {
  requireSession(services, target?.kind === 'loadMore' ? target.tenantId : undefined);
  await services.usersView.loadMore();
};
