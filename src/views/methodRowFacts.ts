// What a method's row and tooltip need to know beside the method. Types only.

import type { AuthenticationMethod } from '../domain/authenticationMethod.ts';

export interface MethodRowFacts {
  /** The setting: whether numbers and addresses are shown only in part. */
  readonly masked: boolean;
  /** All methods of the user. */
  readonly methods: readonly AuthenticationMethod[];
  /** When they were read, ISO 8601. */
  readonly readAt: string;
}
