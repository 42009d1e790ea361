// What an operation is: a confirmed plan for one or many users, and what became of each step. Types shared by engine and views.

import type { Failure, RequestTrace } from '../domain/failure.ts';
import type { MethodRef } from '../domain/authenticationMethod.ts';
import type { OperationKind, UserPlan } from '../domain/plan.ts';

/** What is known of one step. Times are ISO 8601. */
export type StepState =
  | { readonly state: 'planned' }
  /** Journalled and sent; no answer yet. After a crash: not known whether it took effect. */
  | { readonly state: 'calling'; readonly at: string }
  /** The service accepted it, or answered in a way that reading back alone can judge (404: perhaps gone already; 409: perhaps
   * stored all the same; see `trace.status`). Reading back has not confirmed it yet. */
  | { readonly state: 'accepted'; readonly trace: RequestTrace }
  /** Reading back confirms it. */
  | {
      readonly state: 'verified';
      readonly at: string;
      readonly trace?: RequestTrace;
      /** The number read back is masked: only that a phone of this kind is there, and no visible digit differs, was seen. */
      readonly numberMasked?: true;
    }
  /** Was so before our call (a 404, or the same number), and reading back confirms it. */
  | { readonly state: 'alreadyDone'; readonly at: string }
  /** Accepted, but reading back still disagrees after all patience; checked again by itself while the window is open. */
  | { readonly state: 'notConfirmed'; readonly at: string; readonly trace?: RequestTrace }
  /** No effect: the run was cancelled, an earlier step of the same user made it pointless, the user is gone, or the
   * caller's role may not do this one while it may do the rest (hardware OATH as Authentication Administrator). */
  | { readonly state: 'skipped'; readonly because: 'cancelled' | 'earlierFailure' | 'userGone' | 'notAllowed' }
  /** Sent (or never got so far) and known not to have taken effect. */
  | { readonly state: 'failed'; readonly failure: Failure }
  /** Phone stored for MFA; SMS sign-in refused because the number is another user's. */
  | {
      readonly state: 'doneWithoutSmsSignIn';
      readonly at: string;
      readonly trace: RequestTrace;
      readonly numberMasked?: true;
    };

export interface UserRecord {
  readonly plan: UserPlan;
  /** By step id of the plan. */
  readonly steps: Readonly<Record<string, StepState>>;
  /** MFA methods still listed at the last reading back; undefined: not read back. */
  readonly remaining?: readonly MethodRef[];
  /** The user was deleted while we worked. Never success. */
  readonly userGone?: boolean;
}

export interface CallerCheck {
  /** Items of the check list as they were shown, and whether they were ticked. */
  readonly items: readonly { readonly text: string; readonly done: boolean }[];
}

/** What the person decided, fixed when the operation starts. */
export interface OperationHeader {
  /** GUID. */
  readonly id: string;
  readonly kind: OperationKind;
  readonly demo: boolean;
  /** An app acted, and no person: `account` is its name. */
  readonly appOnly?: boolean;
  /** One opening of the demo tenant; its state is gone when the window closes. */
  readonly demoInstance?: string;
  readonly tenantId: string;
  readonly tenantName: string;
  /** User principal name of the person acting, or name of the app. */
  readonly account: string;
  readonly startedAt: string;
  readonly reason?: string;
  readonly callerCheck?: CallerCheck;
  readonly plans: readonly UserPlan[];
}

export type OperationState =
  /** Calls are being sent. */
  | 'running'
  /** All calls are answered; reading back goes on. */
  | 'verifying'
  /** Cut short (crash, closed window, lost session): can be resumed. */
  | 'stopped'
  | 'ended';

/** `paused`: the person did. Anything else is what went wrong. */
export type StopReason = Failure | { readonly kind: 'paused' };

export interface OperationRecord {
  readonly header: OperationHeader;
  readonly state: OperationState;
  readonly endedAt?: string;
  /** Until when what it took away is kept, and can be put back (ISO 8601); undefined: nothing is. */
  readonly undoUntil?: string;
  /** Why a stopped operation stopped, if it was not the window's end; of one that is live: why it is about to stop, with calls still on
   * their way. */
  readonly stoppedBy?: StopReason;
  readonly users: readonly UserRecord[];
}

/** One word for a user's outcome, for icons and counts. Green is `done` alone. */
export type UserOutcome =
  | 'refused'
  | 'waiting'
  | 'running'
  | 'accepted'
  | 'done'
  | 'notConfirmed'
  | 'partly'
  | 'failed'
  | 'cancelled'
  | 'userGone';
