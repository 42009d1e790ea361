// Reads again: all users, or the methods of the rows it was asked for.

import type { Command } from './command.ts';
import { requireSession } from './requireSession.ts';

export const refresh: Command = (_context, services, target, selected) => {
  requireSession(services);
  const rows = target === undefined ? [] : selected?.includes(target) ? selected : [target];
  const userIds = new Set(rows.flatMap((row) => (row.kind === 'user' || row.kind === 'method' ? [row.user.id] : [])));
  if (userIds.size === 0) services.usersView.refresh();
  for (const userId of userIds) services.usersView.refresh(userId);
  return Promise.resolve();
};
