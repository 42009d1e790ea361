// Lays out what an operation did as text for a ticket: who, what, with what result, why, who checked the caller, when, and by which
// request ids Microsoft's support finds it. A plan names methods without readable numbers, and so does this, unless told otherwise.

import * as vscode from 'vscode';
import type { PlannedStep } from '../domain/plan.ts';
import { plainText } from '../host/plainText.ts';
import { isLive } from '../operations/isLive.ts';
import type { OperationRecord, StepState, UserRecord } from '../operations/operation.ts';
import { userOutcome } from '../operations/outcomes.ts';
import { requestIdOf } from '../operations/requestIdOf.ts';
import { kindLabel, methodLabel } from '../views/methodLabels.ts';
import { operationTitle } from '../views/operationTitle.ts';
import { outcomeSentence } from '../views/outcomeSentence.ts';
import { stepLabel, stepWords } from '../views/stepWords.ts';
import { stopWords } from '../views/stopWords.ts';
import { callerCheckLines } from './callerCheckLines.ts';
import { headed } from './prompts/headed.ts';
import { userLabel } from './prompts/planText.ts';
import { withZone } from './withZone.ts';

/** In the language of the window. @param numbers phone numbers to be shown in full, by `${userId}/${stepId}`. */
export function ticketSummary(record: OperationRecord, numbers: ReadonlyMap<string, string> = new Map()): string {
  const { header, users } = record;
  const title = operationTitle(
    header.kind,
    header.plans.map((plan) => plan.user),
  );
  const about = [
    headed(header, title),
    vscode.l10n.t('Tenant: {0}', `${plainText(header.tenantName)} (${plainText(header.tenantId)})`),
    header.appOnly === true
      ? vscode.l10n.t('Done by the app: {0}', plainText(header.account))
      : vscode.l10n.t('Done by: {0}', plainText(header.account)),
    vscode.l10n.t('Started: {0}', withZone(header.startedAt)),
    ...(record.endedAt === undefined
      ? [vscode.l10n.t('Not ended yet')]
      : [vscode.l10n.t('Ended: {0}', withZone(record.endedAt))]),
    ...(record.stoppedBy === undefined ? [] : [vscode.l10n.t('Stopped: {0}', stopWords(record.stoppedBy).sentence)]),
    vscode.l10n.t('Reason or ticket: {0}', plainText(header.reason ?? '') || vscode.l10n.t('none given')),
    ...callerCheckLines(header.callerCheck),
    vscode.l10n.t('Operation ID: {0}', header.id),
  ];
  const parts = users.map((user) => userPart(user, record, numbers));
  return `${[about, ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function userPart(
  user: UserRecord,
  { header, state }: OperationRecord,
  numbers: ReadonlyMap<string, string>,
): readonly string[] {
  const { plan, remaining } = user;
  const steps = plan.steps.flatMap((planned) => {
    const step = user.steps[planned.id] ?? { state: 'planned' };
    const label = labelOf(planned, numbers.get(`${plan.user.id}/${planned.id}`));
    return [
      `  - ${vscode.l10n.t('{0}: {1}', label, stepWords(planned.action, step, state))}`,
      ...requestLine(step).map((line) => `    ${line}`),
    ];
  });
  const list = (heading: string, methods: UserRecord['remaining'] = []): readonly string[] =>
    methods.length === 0 ? [] : [`  ${heading}`, ...methods.map((method) => `  - ${methodLabel(method)}`)];
  return [
    userLabel(plan.user),
    `  ${vscode.l10n.t('Object ID: {0}', plan.user.id)}`,
    `  ${vscode.l10n.t('Result: {0}', outcomeSentence(user, userOutcome(user, header.kind), isLive(state)))}`,
    ...steps,
    // What was read back is truer than what was planned to stay.
    ...(remaining === undefined
      ? list(vscode.l10n.t('Stays:'), plan.stays)
      : list(vscode.l10n.t('Listed when last read back:'), remaining)),
  ];
}

function labelOf({ action }: PlannedStep, number: string | undefined): string {
  if (number === undefined || (action.type !== 'addPhone' && action.type !== 'changePhone')) return stepLabel(action);
  return vscode.l10n.t('{0} {1}', kindLabel({ kind: 'phone', phoneType: action.phoneType }), plainText(number));
}

/** When the service answered, or reading back settled it, and by which id Microsoft's support finds the request. */
function requestLine(step: StepState): readonly string[] {
  const trace = step.state === 'failed' ? step.failure.trace : 'trace' in step ? step.trace : undefined;
  const at = trace?.at ?? ('at' in step ? step.at : undefined);
  const requestId = plainText(requestIdOf(step) ?? '', 60);
  const answer = [trace?.status, trace?.code]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => plainText(String(part), 60))
    .join(' ');
  const parts = [
    ...(requestId === '' ? [] : [vscode.l10n.t('Request ID: {0}', requestId)]),
    ...(step.state !== 'failed' || answer === '' ? [] : [vscode.l10n.t('answer: {0}', answer)]),
    ...(at === undefined ? [] : [withZone(at)]),
  ];
  return parts.length === 0 ? [] : [parts.join(' · ')];
}
