// Signs in to a real tenant for everything that is read, so that Microsoft Entra asks once.

import type { Command } from './command.ts';
import { signInHow } from './signInHow.ts';

export const signIn: Command = (context, services) => signInHow(context, services, false);
