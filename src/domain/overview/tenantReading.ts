// One reading of a whole tenant's people and their methods, finished or still under way: what the Overview, the retirement page and
// the Users view's filters rest on. Types only.

import type { Failure } from '../failure.ts';
import type { MethodSource, TenantPerson } from './tenantPerson.ts';

/** `stopped`: by the person, by the limit the person chose, or by a failure; what is there is right as far as it goes. */
export type ReadingState = 'running' | 'paused' | 'done' | 'stopped';

export interface TenantReading {
  /** Everybody known so far, in no order. A new array whenever something changes. */
  readonly people: readonly TenantPerson[];
  readonly state: ReadingState;
  /** Where methods come from. */
  readonly source: MethodSource;
  /** Why methods are read live: what the report was refused with. undefined: it is the report, or the person chose live reading. */
  readonly reportFailure?: Failure;
  /** ISO 8601, our clock. */
  readonly begunAt: string;
  /** When the last answer came, ISO 8601, our clock. */
  readonly readAt: string;
  /** Of the report: when its oldest and newest row were refreshed, ISO 8601. What it says is as old as that. */
  readonly reportRows?: { readonly oldestAt: string; readonly newestAt: string };
  /** Whether `people` is everybody: the list of users was read to its end. */
  readonly everybodyListed: boolean;
  readonly progress: {
    /** People whose methods are known or known not to be known. */
    readonly read: number;
    /** How many are to be read; undefined: not known yet, for the list of users has not come to its end. */
    readonly toRead: number | undefined;
  };
  /** What was left out of the reading, because the person allowed only so many to be read; 0 if nothing. */
  readonly leftOut: number;
  /** What went wrong beside the methods of single people: figures that rest on it are unknown. */
  readonly failures: {
    readonly users?: Failure;
    readonly methods?: Failure;
    readonly roles?: Failure;
  };
  /** Rows, or items of lists, that made no sense and were passed over. */
  readonly unreadable: number;
}
