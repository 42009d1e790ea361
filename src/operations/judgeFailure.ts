// What a failed call means for its step and for the steps after it. Pure.

import type { Failure } from '../domain/failure.ts';
import type { StepAction } from '../domain/plan.ts';
import type { StepState } from './operation.ts';

export type FailureVerdict =
  /** `stopsUser`: what is refused for this step would be refused for the user's other steps. */
  | { readonly kind: 'settled'; readonly state: StepState; readonly stopsUser?: true }
  /** The method is the default and others exist: its turn comes later. */
  | { readonly kind: 'defaultInUse' }
  /** Refused; another default may be accepted. */
  | { readonly kind: 'tryOtherwise' }
  /** Not known whether it took effect. */
  | { readonly kind: 'lost' }
  /** Known not to have been sent: sending was stopped while it waited for its turn. */
  | { readonly kind: 'unsent' }
  /** Known to have had no effect, and no other call would fare better. */
  | { readonly kind: 'halt' };

type Settled = Extract<FailureVerdict, { kind: 'settled' }>;

/** @param lostBefore the same step was sent before without an answer, so that it may have done then what is refused now. */
export function judgeFailure(action: StepAction, failure: Failure, lostBefore: boolean): FailureVerdict {
  const failed: Settled = { kind: 'settled', state: { state: 'failed', failure } };
  const mayBeDone = lostBefore || failure.resent === true;
  switch (failure.kind) {
    case 'cancelled':
      return failure.unsent === true && !lostBefore ? { kind: 'unsent' } : { kind: 'lost' };
    case 'offline':
    case 'unavailable':
    case 'notGraph':
      return { kind: 'lost' };
    case 'unexpected': {
      const status = failure.trace?.status;
      return status !== undefined && status >= 400 && status < 500 ? failed : { kind: 'lost' };
    }
    case 'signedOut':
    case 'signInFailed':
    case 'signInNotFinished':
    case 'credentialUnusable':
    case 'otherSignIn':
    case 'throttled':
      return { kind: 'halt' };
    case 'defaultMethodInUse':
      return action.type === 'deleteMethod' ? { kind: 'defaultInUse' } : failed;
    case 'notFound':
      // Gone already, or nothing was deleted: a 404 is a question for reading back.
      return action.type === 'deleteMethod' || action.type === 'deactivateHardwareOath'
        ? readBack(failure, mayBeDone)
        : failed;
    case 'phoneNumberNotUnique':
      // A phone may be stored all the same; turning SMS sign-in on is what was refused.
      return action.type === 'setSmsSignIn' ? failed : readBack(failure, false);
    case 'refused':
      if (action.type === 'setDefaultMethod') return { kind: 'tryOtherwise' };
      // A number may be stored in spite of a conflict, whatever code comes with it.
      if (failure.trace?.status === 409 && (action.type === 'addPhone' || action.type === 'changePhone'))
        return readBack(failure, false);
      // A second call may be refused because the first took effect.
      return mayBeDone ? readBack(failure, false) : failed;
    case 'accessDenied':
    case 'missingPermission':
    case 'missingLicence':
      // An Authentication Administrator may not touch hardware tokens, and everything else all the same.
      return action.type === 'deactivateHardwareOath'
        ? { kind: 'settled', state: { state: 'skipped', because: 'notAllowed' } }
        : { ...(mayBeDone ? readBack(failure, false) : failed), stopsUser: true };
    default:
      return failed;
  }
}

/** @param ownDoing what a 404 found gone was deleted by our own call, whose answer was lost. */
function readBack({ trace }: Failure, ownDoing: boolean): Settled {
  const { status, ...rest } = trace ?? { at: '' };
  const kept = ownDoing || status === undefined ? rest : { ...rest, status };
  return { kind: 'settled', state: { state: 'accepted', trace: kept } };
}
