// Lays out what an operation did as text for a ticket. A plan names methods without readable numbers, and so does this.

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';
import { isLive } from '../operations/isLive.ts';
import type { OperationRecord, UserRecord } from '../operations/operation.ts';
import { userOutcome } from '../operations/outcomes.ts';
import { requestIdOf } from '../operations/requestIdOf.ts';
import { methodLabel } from '../views/methodLabels.ts';
import { operationTitle } from '../views/operationTitle.ts';
import { outcomeSentence } from '../views/outcomeSentence.ts';
import { stepLabel, stepWords } from '../views/stepWords.ts';
import { headed } from './prompts/headed.ts';
import { userLabel } from './prompts/planText.ts';

export function ticketSummary(record: OperationRecord): string {
  const { header, users } = record;
  const title = operationTitle(
    header.kind,
    header.plans.map((plan) => plan.user),
  );
  const about = [
    headed(header, title),
    vscode.l10n.t('Tenant: {0}', plainText(header.tenantName)),
    vscode.l10n.t('Done by: {0}', plainText(header.account)),
    vscode.l10n.t('Started: {0}', withZone(header.startedAt)),
    ...(record.endedAt === undefined
      ? [vscode.l10n.t('Not ended yet')]
      : [vscode.l10n.t('Ended: {0}', withZone(record.endedAt))]),
    ...(header.reason === undefined ? [] : [vscode.l10n.t('Reason or ticket: {0}', plainText(header.reason))]),
    ...(header.callerCheck === undefined
      ? []
      : [
          vscode.l10n.t('Caller check:'),
          ...header.callerCheck.items.map(({ text, done }) => `  [${done ? 'x' : ' '}] ${plainText(text)}`),
        ]),
  ];
  const parts = users.map((user) => userPart(user, record));
  return `${[about, ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function userPart(user: UserRecord, { header, state }: OperationRecord): readonly string[] {
  const steps = user.plan.steps.flatMap(({ id, action }) => {
    const step = user.steps[id] ?? { state: 'planned' };
    const requestId = plainText(requestIdOf(step) ?? '', 60);
    return [
      `  - ${vscode.l10n.t('{0}: {1}', stepLabel(action), stepWords(action, step, state))}`,
      // Microsoft's support finds a request by it.
      ...(requestId === '' ? [] : [`    ${vscode.l10n.t('Request ID: {0}', requestId)}`]),
    ];
  });
  return [
    userLabel(user.plan.user),
    `  ${vscode.l10n.t('Result: {0}', outcomeSentence(user, userOutcome(user, header.kind), isLive(state)))}`,
    ...steps,
    ...(user.remaining === undefined || user.remaining.length === 0
      ? []
      : [
          `  ${vscode.l10n.t('Listed when last read back:')}`,
          ...user.remaining.map((method) => `  - ${methodLabel(method)}`),
        ]),
  ];
}

/** Local time with its offset: whoever reads the ticket may be elsewhere. */
function withZone(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(vscode.env.language, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'shortOffset',
  }).format(at);
}
