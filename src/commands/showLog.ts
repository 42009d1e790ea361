// Opens the log.

import type { Command } from './command.ts';

export const showLog: Command = (_context, services) => {
  services.log.show();
  return Promise.resolve();
};
