// Opens the page about the end of SMS and voice calls.

import type { Command } from './command.ts';
import { showOverview } from './overview/showOverview.ts';

export const openRetirement: Command = (_context, services) => {
  showOverview(services, 'retirement');
  return Promise.resolve();
};
