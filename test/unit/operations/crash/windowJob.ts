// What a window of the crash test is told to do, and what it tells. Types only.
import type { UserPlan } from '../../../../src/domain/plan.ts';
import type { OperationKind } from '../../../../src/domain/plan.ts';

/** The same for every window of one test. */
export interface WindowSetting {
  /** Of the journals. */
  readonly directory: string;
  /** Of the keys, in place of VS Code's secret storage. */
  readonly keyDirectory: string;
  /** Where the demo tenant is served: `http://localhost:port`. */
  readonly address: string;
  /** Graph's root as the client knows it. */
  readonly root: string;
  readonly token: string;
  readonly tenantId: string;
  readonly demoInstance: string;
  /** How many seconds of waiting pass in one. */
  readonly speed: number;
}

export interface StartJob {
  readonly kind: OperationKind;
  readonly plans: readonly UserPlan[];
  readonly contacts: readonly (readonly [key: string, contact: string])[];
}

/** `resume` again and again, until the operation has ended or another window has it. */
export type WindowJob =
  { readonly job: 'start'; readonly start: StartJob } | { readonly job: 'resume'; readonly operationId: string };

export type WindowNews =
  | { readonly news: 'ready' }
  | { readonly news: 'holds'; readonly operationId: string }
  | { readonly news: 'ended' }
  /** Something that no window may meet. */
  | { readonly news: 'broken'; readonly why: string };
