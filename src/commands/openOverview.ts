// Opens the overview of the tenant.

import type { Command } from './command.ts';
import { showOverview } from './overview/showOverview.ts';

export const openOverview: Command = (_context, services) => {
  showOverview(services, 'overview');
  return Promise.resolve();
};
