// What is answered in the course of Help a Locked-out Administrator. Types only.

import type { MethodRef } from '../../domain/authenticationMethod.ts';
import type { User } from '../../domain/user.ts';
import type { Helper } from '../../guides/helperLines.ts';

/** `self`: whoever is signed in; `typed`: somebody who is not found, or of another tenant, or nobody is signed in. */
export type Who =
  { readonly kind: 'user'; readonly user: User } | { readonly kind: 'self' } | { readonly kind: 'typed' };

/** I: `ask`, one of them or one who is not listed. */
export type Colleague =
  | { readonly answer: 'ask'; readonly helper: Helper | undefined }
  | { readonly answer: 'none' | 'unreachable' | 'unknown' };

/** II. */
export type Partner = 'ask' | 'none' | 'noRelationship' | 'unknown';

export interface LockedOutAnswers {
  who: Who;
  /** As typed, plain; empty: not known. */
  userPrincipalName: string;
  /** Name, domain or ID, as typed, plain; empty: not known. */
  tenant: string;
  /** undefined: not known. */
  methods: readonly Pick<MethodRef, 'kind' | 'phoneType'>[] | undefined;
  /** As typed, plain; empty: not known. So with the others. */
  happened: string;
  happenedAt: string;
  colleague: Colleague;
  partner: Partner;
  /** Name and number. */
  contact: string;
}
