// What was read of a locked-out administrator, and of who could help. Types only.

import type { Failure } from '../../domain/failure.ts';
import type { Helper } from '../../guides/helperLines.ts';
import type { TextSubject } from '../texts/textSubject.ts';

/** Somebody who holds a role that helps, and whose account is not disabled. */
export interface FoundHelper extends Helper {
  readonly id: string;
  /** Whoever is signed in. */
  readonly you: boolean;
}

export interface Colleagues {
  readonly helpers: readonly FoundHelper[];
  /** Holders whose account is disabled. */
  readonly disabled: number;
  /** Why there may be others. */
  readonly unread?: Failure;
}

/** Of the open tenant. */
export interface LockedOutFacts extends Pick<TextSubject, 'methods' | 'contact' | 'organization' | 'common'> {
  /** undefined: not found there, or not looked for. */
  readonly user: TextSubject['user'] | undefined;
  readonly colleagues: Colleagues;
}
