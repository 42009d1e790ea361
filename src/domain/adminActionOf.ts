// Which of the things that roles allow an operation is. Pure.

import type { OperationKind } from './plan.ts';
import type { AdminAction } from './roleGrants.ts';

/** An e-mail address takes the same roles as a phone number. */
export function adminActionOf(kind: OperationKind): AdminAction {
  switch (kind) {
    case 'addPhone':
    case 'setPhones':
    case 'setResetEmail':
    case 'undoPhone':
      return 'changePhone';
    case 'createPass':
      return 'temporaryAccessPass';
    case 'setPerUserMfa':
      return 'perUserMfa';
    default:
      return kind;
  }
}
