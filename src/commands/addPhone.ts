// Adds a phone for one user.

import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { writeAddedPhone } from './writeAddedPhone.ts';

export const addPhone: Command = async (context, services, target, selected) => {
  await writeAddedPhone(context, services, await beginWrite(context, services, 'addPhone', target, selected));
};
