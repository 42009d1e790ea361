// A Temporary Access Pass as it is told once, when it is created. Types only.

import type { AuthenticationMethod } from './authenticationMethod.ts';

export interface CreatedPass {
  /** Never to be kept, logged or written anywhere. */
  readonly code: string;
  /** What every later reading tells as well. */
  readonly method: Extract<AuthenticationMethod, { kind: 'temporaryAccessPass' }>;
}
