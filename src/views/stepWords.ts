// Words one step of an operation: what it was to do, and how it stands. Never better than it is.

import * as vscode from 'vscode';
import type { StepAction } from '../domain/plan.ts';
import { explain } from '../host/explain.ts';
import { plainText } from '../host/plainText.ts';
import { isLive } from '../operations/isLive.ts';
import type { OperationState, StepState } from '../operations/operation.ts';
import { defaultMethodLabel } from './defaultMethodLabel.ts';
import { kindLabel } from './methodLabels.ts';
import { passWords } from './passWords.ts';
import { perUserMfaLabel } from './perUserMfaLabel.ts';

export interface StepSubject {
  /** "Phone (mobile)". */
  readonly label: string;
  /** "+81 ••••••••99", or empty. Plain. */
  readonly detail: string;
}

/** What the step is about. */
export function stepSubject(action: StepAction): StepSubject {
  switch (action.type) {
    case 'deleteMethod':
    case 'deactivateHardwareOath':
      return { label: kindLabel(action.method), detail: plainText(action.method.detail ?? '', 80) };
    case 'setDefaultMethod':
      return { label: vscode.l10n.t('Default sign-in method'), detail: defaultMethodLabel(action.to) };
    case 'addPhone':
    case 'changePhone':
      return { label: kindLabel({ kind: 'phone', phoneType: action.phoneType }), detail: action.maskedNumber };
    case 'chooseDefaultMethod':
      return { label: vscode.l10n.t('Default sign-in method'), detail: defaultMethodLabel(action.to) };
    case 'setSmsSignIn':
      return { label: vscode.l10n.t('SMS sign-in'), detail: onOff(action.on) };
    case 'setPerUserMfa':
      return { label: vscode.l10n.t('Per-user MFA'), detail: perUserMfaLabel(action.to) };
    case 'setResetEmail':
      return { label: kindLabel({ kind: 'email' }), detail: plainText(action.maskedAddress, 80) };
    case 'createPass':
      return { label: kindLabel({ kind: 'temporaryAccessPass' }), detail: passWords(action) };
    case 'revokeSessions':
      return { label: vscode.l10n.t('Sign-in sessions'), detail: '' };
  }
}

/** Label and detail in one: "Phone (mobile) +81 ••••••••99". Plain. */
export function stepLabel(action: StepAction): string {
  const { label, detail } = stepSubject(action);
  return detail === '' ? label : vscode.l10n.t('{0} {1}', label, detail);
}

/** How the step stands: "verified gone". Plain. */
export function stepWords(action: StepAction, state: StepState, operation: OperationState): string {
  const live = isLive(operation);
  switch (state.state) {
    case 'planned':
      return live ? vscode.l10n.t('waiting') : vscode.l10n.t('not done yet');
    case 'calling':
      return live ? vscode.l10n.t('sent, no answer yet') : vscode.l10n.t('sent; whether it took effect is not known');
    case 'accepted':
      // Answered with an error, but perhaps done before or all the same.
      if ((state.trace.status ?? 0) >= 400) {
        return live
          ? vscode.l10n.t('answered; being read back to see what is true')
          : vscode.l10n.t('sent; whether it took effect is not known');
      }
      return live ? vscode.l10n.t('accepted; being read back') : vscode.l10n.t('accepted; not read back');
    case 'verified':
      return state.numberMasked === true
        ? vscode.l10n.t('verified, as far as the masked number shows')
        : verified(action);
    case 'alreadyDone':
      return isRemoval(action) ? vscode.l10n.t('was gone already') : vscode.l10n.t('was so already');
    case 'notConfirmed':
      // Without a trace there never was an answer.
      if (state.trace === undefined) return vscode.l10n.t('sent; whether it took effect is not known');
      if (!live) {
        return isRemoval(action)
          ? vscode.l10n.t('deleted, but still listed when last read back')
          : vscode.l10n.t('accepted, but not shown when last read back');
      }
      return isRemoval(action)
        ? vscode.l10n.t('deleted, Entra still lists it (checked again by itself)')
        : vscode.l10n.t('accepted, Entra does not show it yet (checked again by itself)');
    case 'doneWithoutSmsSignIn':
      return vscode.l10n.t('verified for MFA; SMS sign-in belongs to another user');
    case 'skipped':
      return notDone(action, skipped(state.because));
    case 'failed':
      return notDone(action, explain(state.failure, 'write').sentence);
  }
}

function verified(action: StepAction): string {
  switch (action.type) {
    case 'deleteMethod':
      return vscode.l10n.t('verified gone');
    case 'deactivateHardwareOath':
      return vscode.l10n.t('verified deactivated');
    case 'revokeSessions':
      return vscode.l10n.t('verified revoked');
    default:
      return vscode.l10n.t('verified');
  }
}

function onOff(on: boolean): string {
  return on ? vscode.l10n.t('on') : vscode.l10n.t('off');
}

function isRemoval(action: StepAction): boolean {
  return action.type === 'deleteMethod';
}

function notDone(action: StepAction, why: string): string {
  return isRemoval(action) ? vscode.l10n.t('remains: {0}', why) : vscode.l10n.t('not done: {0}', why);
}

function skipped(because: Extract<StepState, { state: 'skipped' }>['because']): string {
  switch (because) {
    case 'cancelled':
      return vscode.l10n.t('It was cancelled.');
    case 'earlierFailure':
      return vscode.l10n.t('An earlier step failed.');
    case 'userGone':
      return vscode.l10n.t('The user was deleted.');
    case 'notAllowed':
      return vscode.l10n.t('Your role may not do this.');
  }
}
