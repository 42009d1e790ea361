// Creates a Temporary Access Pass for one user.

import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { writePass } from './writePass.ts';

export const createTemporaryAccessPass: Command = async (context, services, target, selected) => {
  await writePass(context, services, await beginWrite(context, services, 'createPass', target, selected));
};
