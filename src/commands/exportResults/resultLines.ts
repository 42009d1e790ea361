// What became of each change of an operation, one line each, for all formats. Names of outcomes are for programs, sentences for people.

import { plainText } from '../../host/plainText.ts';
import { isLive } from '../../operations/isLive.ts';
import type { OperationRecord, StepState, UserRecord } from '../../operations/operation.ts';
import { userOutcome } from '../../operations/outcomes.ts';
import { requestIdOf } from '../../operations/requestIdOf.ts';
import { outcomeSentence } from '../../views/outcomeSentence.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { stepLabel, stepWords } from '../../views/stepWords.ts';

export interface ResultLine {
  readonly userPrincipalName: string;
  readonly id: string;
  readonly displayName: string;
  /** Of the user as a whole, and in words. */
  readonly userOutcome: string;
  readonly userResult: string;
  /** Empty for a user who was left alone. */
  readonly change: string;
  readonly what: string;
  /** Of a phone that was to be set. */
  readonly phoneType: string;
  readonly outcome: string;
  readonly result: string;
  /** ISO 8601. */
  readonly at: string;
  readonly status: string;
  readonly code: string;
  readonly requestId: string;
}

export function resultLines(record: OperationRecord): readonly ResultLine[] {
  return record.users.flatMap((user) => userLines(user, record));
}

function userLines(user: UserRecord, { header, state }: OperationRecord): readonly ResultLine[] {
  const { plan } = user;
  const outcome = userOutcome(user, header.kind);
  const about = {
    userPrincipalName: plainText(plan.user.userPrincipalName, 400),
    id: plan.user.id,
    displayName: plainText(plan.user.displayName, 400),
    userOutcome: outcome,
  };
  if (plan.refusal !== undefined) {
    const nothing = {
      change: '',
      what: '',
      phoneType: '',
      outcome: '',
      result: '',
      at: '',
      status: '',
      code: '',
      requestId: '',
    };
    return [{ ...about, userResult: refusalSentence(plan.refusal), ...nothing }];
  }
  const userResult = outcomeSentence(user, outcome, isLive(state));
  return plan.steps.map(({ id, action }): ResultLine => {
    const step = user.steps[id] ?? { state: 'planned' };
    const trace = traceOf(step);
    return {
      ...{ ...about, userResult, change: action.type, what: stepLabel(action) },
      phoneType: 'phoneType' in action ? action.phoneType : '',
      ...{ outcome: step.state, result: stepWords(action, step, state) },
      at: trace?.at ?? ('at' in step ? step.at : ''),
      status: trace?.status === undefined ? '' : String(trace.status),
      code: plainText(trace?.code ?? '', 80),
      requestId: plainText(requestIdOf(step) ?? '', 80),
    };
  });
}

function traceOf(step: StepState) {
  return step.state === 'failed' ? step.failure.trace : 'trace' in step ? step.trace : undefined;
}
