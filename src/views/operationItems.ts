// The rows of the Operations view: an operation, a user in it, a step of a user.

import * as vscode from 'vscode';
import type { PlannedStep } from '../domain/plan.ts';
import { explain } from '../host/explain.ts';
import { plainText } from '../host/plainText.ts';
import { changeCounts } from '../operations/changeCounts.ts';
import { clashedSteps } from '../operations/clashedSteps.ts';
import { isLive } from '../operations/isLive.ts';
import { isPausable } from '../operations/isPausable.ts';
import { isPaused } from '../operations/isPaused.ts';
import { isResumable } from '../operations/isResumable.ts';
import { mayPutBack } from '../operations/mayPutBack.ts';
import { mayRetry } from '../operations/mayRetry.ts';
import type { OperationRecord, StepState, UserOutcome, UserRecord } from '../operations/operation.ts';
import { outcomeCounts, userOutcome } from '../operations/outcomes.ts';
import { requestIdOf } from '../operations/requestIdOf.ts';
import type { Session } from '../services.ts';
import { contextValue } from './contextValues.ts';
import { methodLabel } from './methodLabels.ts';
import { moment } from './moment.ts';
import type { OperationNode, OperationStepNode, OperationUserNode } from './nodes.ts';
import { operationTitle } from './operationTitle.ts';
import { outcomeIcon, stepIcon } from './outcomeIcon.ts';
import { outcomeWords } from './outcomeWords.ts';
import { progressWords } from './progressWords.ts';
import { refusalSentence } from './refusalSentence.ts';
import { stepLabel, stepSubject, stepWords } from './stepWords.ts';
import { stopWords } from './stopWords.ts';
import { throttleSentence } from './throttleSentence.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** @param session the open tenant. @param now epoch milliseconds. */
export function operationItem(
  node: OperationNode,
  record: OperationRecord,
  session: Session | undefined,
  now: number,
): vscode.TreeItem {
  const { header, users } = record;
  const title = operationTitle(
    header.kind,
    header.plans.map(({ user }) => user),
  );
  const label = header.demo ? vscode.l10n.t('DEMO: {0}', title) : title;
  const words = progressWords(record);
  const live = isLive(record.state);
  const resumable = session !== undefined && isResumable(record, session);
  const undoable = session !== undefined && mayPutBack(record, session);
  const lost = record.state === 'stopped' && !resumable;
  // What is paused says so itself.
  const because = isPaused(record) ? undefined : record.stoppedBy;
  const reason = because === undefined ? [] : [stopWords(because).sentence];
  const wait = isPausable(record) && session !== undefined ? throttleSentence(session.graph.throttle()) : undefined;
  const waits = wait === undefined ? [] : [wait];
  const started = moment(header.startedAt, now);
  const item = new vscode.TreeItem(label, live && users.length === 1 ? Expanded : Collapsed);
  item.id = `operation/${header.id}`;
  item.description = [words, ...waits, ...reason, started].join(' · ');
  const cutShort = record.state === 'stopped' && !isPaused(record);
  item.iconPath = cutShort ? new vscode.ThemeIcon('debug-disconnect') : outcomeIcon(worst(record), live);
  item.contextValue = contextValue(node, {
    ...{
      state: record.state,
      pausable: isPausable(record),
      resumable,
      unsent: changeCounts(record).open > 0,
      undoable,
    },
    retryable: session !== undefined && mayRetry(record, session),
  });
  item.tooltip = [
    label,
    words,
    ...waits,
    ...(lost ? [lostSentence()] : []),
    vscode.l10n.t('Tenant: {0}', plainText(header.tenantName)),
    header.appOnly === true
      ? vscode.l10n.t('By the app (APP-ONLY): {0}', plainText(header.account))
      : vscode.l10n.t('By: {0}', plainText(header.account)),
    vscode.l10n.t('Started: {0}', started),
    ...(record.endedAt === undefined ? [] : [vscode.l10n.t('Ended: {0}', moment(record.endedAt, now))]),
    ...(undoable && record.undoUntil !== undefined
      ? [vscode.l10n.t('What it removed can be put back until {0}', moment(record.undoUntil, now))]
      : []),
    ...(header.reason === undefined ? [] : [vscode.l10n.t('Reason: {0}', plainText(header.reason))]),
    ...(record.stoppedBy === undefined ? [] : [stopWords(record.stoppedBy).text]),
  ].join('\n');
  item.accessibilityInformation = {
    label: [label, words, ...waits, ...reason, ...(lost ? [lostSentence()] : []), started].join(', '),
  };
  return item;
}

export function operationUserItem(node: OperationUserNode, record: OperationRecord, user: UserRecord): vscode.TreeItem {
  const { plan } = user;
  const name = plainText(plan.user.displayName) || plainText(plan.user.userPrincipalName);
  const outcome = userOutcome(user, record.header.kind);
  const live = isLive(record.state);
  const words = outcomeWords(outcome, live);
  const item = new vscode.TreeItem(name, live && record.users.length === 1 ? Expanded : Collapsed);
  item.id = `operation/${record.header.id}/${plan.user.id}`;
  item.description = [words, plainText(plan.user.userPrincipalName)].join(' · ');
  item.iconPath = outcomeIcon(outcome, live);
  item.contextValue = contextValue(node);
  item.tooltip = [
    name,
    plainText(plan.user.userPrincipalName),
    plan.refusal === undefined ? words : vscode.l10n.t('Nothing is changed: {0}', refusalSentence(plan.refusal)),
    ...(plan.stays.length === 0
      ? []
      : [vscode.l10n.t('Stays: {0}', plan.stays.map((method) => methodLabel(method)).join(', '))]),
  ].join('\n');
  item.accessibilityInformation = { label: [name, words].join(', ') };
  return item;
}

export function operationStepItem(
  node: OperationStepNode,
  record: OperationRecord,
  step: PlannedStep,
  state: StepState,
): vscode.TreeItem {
  const { label, detail } = stepSubject(step.action);
  const words = stepWords(step.action, state, record.state);
  const item = new vscode.TreeItem(label, None);
  item.id = `operation/${record.header.id}/${node.userId}/${node.stepId}`;
  item.description = detail === '' ? words : `${words} · ${detail}`;
  item.iconPath = stepIcon(state, isLive(record.state));
  const clashed = clashedSteps(record).some(({ user, stepId }) => user.id === node.userId && stepId === node.stepId);
  item.contextValue = contextValue(node, { clashed });
  item.tooltip = [
    stepLabel(step.action),
    words,
    ...(state.state === 'failed' ? [explain(state.failure, 'write').text] : requestId(state)),
  ].join('\n');
  item.accessibilityInformation = { label: [label, words, detail].filter((part) => part !== '').join(', ') };
  return item;
}

function requestId(state: StepState): readonly string[] {
  const id = requestIdOf(state);
  return id === undefined ? [] : [vscode.l10n.t('Request ID: {0}', plainText(id, 60))];
}

function lostSentence(): string {
  return vscode.l10n.t('The demo tenant in which this ran is gone, so it cannot be resumed.');
}

const worstFirst: readonly UserOutcome[] = [
  'running',
  'failed',
  'userGone',
  'partly',
  'notConfirmed',
  'waiting',
  'accepted',
  'cancelled',
  'done',
  'refused',
];

function worst(record: OperationRecord): UserOutcome {
  if (record.state === 'running' || record.state === 'stopped') return 'running';
  const counts = outcomeCounts(record);
  return worstFirst.find((outcome) => counts.has(outcome)) ?? 'refused';
}
