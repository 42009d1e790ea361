// Signs in for users and their methods alone: where a person may not consent to more, that may be granted already. What else is
// missing is said in the view.

import type { Command } from './command.ts';
import { signInHow } from './signInHow.ts';

export const signInLeast: Command = (context, services) => signInHow(context, services, true);
