// What a reading back says about the steps of a user: which are confirmed, and which methods remain. Pure.

import { mfaKinds, type AuthenticationMethod, type MethodRef } from '../domain/authenticationMethod.ts';
import type { Failure, RequestTrace } from '../domain/failure.ts';
import { isHardwareOathActive } from '../domain/isHardwareOathActive.ts';
import { methodRef } from '../domain/methodRef.ts';
import { effectSeen, isStill, type Reading } from './effectSeen.ts';
import type { EventLine } from './journalLine.ts';
import type { StepState, UserRecord } from './operation.ts';

/** Whether reading back has still to say something about a step: it was accepted, or never answered, or given up on. */
export function isUnconfirmed(state: StepState | undefined): boolean {
  return state?.state === 'accepted' || state?.state === 'calling' || state?.state === 'notConfirmed';
}

/** The new states of steps that the reading confirms, and what remains if that has changed. Once confirmed is confirmed: reads
 * may flap between old and new. @param contactOf number a step writes, by step id. @param at ISO 8601. */
export function settleByReading(
  user: UserRecord,
  reading: Reading,
  contactOf: (stepId: string) => string | undefined,
  at: string,
): readonly EventLine[] {
  const id = user.plan.user.id;
  const lines: EventLine[] = [];
  const steps: Record<string, StepState> = { ...user.steps };
  for (const { id: step, action } of user.plan.steps) {
    const before = steps[step];
    if (before === undefined || !isUnconfirmed(before)) continue;
    const seen = effectSeen(action, reading, contactOf(step));
    if (seen !== 'seen' && seen !== 'seenMasked') continue;
    const state = confirmed(before, seen === 'seenMasked', at);
    steps[step] = state;
    lines.push({ line: 'step', user: id, step, state });
  }
  const methods = reading.methods && remainingMethods({ ...user, steps }, reading.methods, reading.hardwareRead);
  if (methods && JSON.stringify(methods) !== JSON.stringify(user.remaining))
    lines.push({ line: 'remaining', user: id, methods });
  return lines;
}

/** What a step becomes when all patience has not confirmed it. */
export function givenUp(state: StepState, at: string): StepState {
  if (state.state !== 'accepted') return { state: 'notConfirmed', at };
  const failure = refusalBehind(state.trace);
  return failure ? { state: 'failed', failure } : { state: 'notConfirmed', at, trace: state.trace };
}

/** Refused calls are `accepted` while reading back may show that they were done all the same, or before. */
function refusalBehind(trace: RequestTrace): Failure | undefined {
  const { status } = trace;
  if (status === undefined || status < 400) return undefined;
  if (status === 404) return { kind: 'notFound', trace };
  if (status === 403) return { kind: 'accessDenied', trace };
  return { kind: isNotUnique(trace) ? 'phoneNumberNotUnique' : 'refused', trace };
}

/** The one conflict that is known; of a conflict without a code, the likely one. */
function isNotUnique({ status, code = '' }: RequestTrace): boolean {
  return status === 409 && (code === '' || code.toLowerCase() === 'phonenumbernotunique');
}

function confirmed(before: StepState, masked: boolean, at: string): StepState {
  const trace = 'trace' in before ? before.trace : undefined;
  const numberMasked = masked && ({ numberMasked: true } as const);
  if (trace?.status === 404) return { state: 'alreadyDone', at };
  if (trace && isNotUnique(trace)) return { state: 'doneWithoutSmsSignIn', at, trace, ...numberMasked };
  return { state: 'verified', at, ...(trace && { trace }), ...numberMasked };
}

/** Hardware tokens that were not read are still there as far as is known; one that is not active cannot be signed in with. What
 * was confirmed to be gone is not brought back by a read that flaps. */
function remainingMethods(
  user: UserRecord,
  read: readonly AuthenticationMethod[],
  hardwareRead: boolean,
): readonly MethodRef[] {
  const gone: MethodRef[] = [];
  const untouchedTokens: MethodRef[] = [];
  for (const { id, action } of user.plan.steps) {
    if (!('method' in action)) continue;
    const state = user.steps[id]?.state;
    if (state === 'verified' || state === 'alreadyDone') gone.push(action.method);
    else if (action.method.kind === 'hardwareOath') untouchedTokens.push(action.method);
  }
  const listed = read
    .filter((method) => mfaKinds.includes(method.kind) && !gone.some((ref) => isStill(ref, method)))
    .filter((method) => method.kind !== 'hardwareOath' || (hardwareRead && isHardwareOathActive(method)))
    .map(methodRef);
  if (hardwareRead) return listed;
  return [...listed, ...user.plan.stays.filter((method) => method.kind === 'hardwareOath'), ...untouchedTokens];
}
