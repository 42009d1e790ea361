// What a line of an operation's journal says. Types only; journalSchema reads lines back, OperationProgress adds them up.

import type { MethodRef } from '../domain/authenticationMethod.ts';
import type { OperationHeader, StepState, StopReason } from './operation.ts';

export interface HeaderLine {
  readonly line: 'header';
  readonly version: 1;
  readonly header: OperationHeader;
}

export type EventLine =
  /** A step's new state. `calling` is on disk before the call is sent. */
  | { readonly line: 'step'; readonly user: string; readonly step: string; readonly state: StepState }
  /** MFA methods that a reading back still lists. */
  | { readonly line: 'remaining'; readonly user: string; readonly methods: readonly MethodRef[] }
  /** The user was deleted while we worked. */
  | { readonly line: 'userGone'; readonly user: string }
  /** Cut short on purpose; `because` is missing when the window was closed. */
  | { readonly line: 'stopped'; readonly at: string; readonly because?: StopReason }
  | { readonly line: 'resumed'; readonly at: string }
  | { readonly line: 'ended'; readonly at: string };

export type JournalLine = HeaderLine | EventLine;
