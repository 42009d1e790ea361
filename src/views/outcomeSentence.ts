// Words how one user came out of an operation. Never better than it is.

import * as vscode from 'vscode';
import { explain } from '../host/explain.ts';
import type { UserOutcome, UserRecord } from '../operations/operation.ts';
import { refusalSentence } from './refusalSentence.ts';

/** One sentence or two, without the user's name. Plain. @param live whether a window is at work on it. */
export function outcomeSentence(user: UserRecord, outcome: UserOutcome, live: boolean): string {
  switch (outcome) {
    case 'done':
      return Object.values(user.steps).some(({ state }) => state === 'doneWithoutSmsSignIn')
        ? vscode.l10n.t(
            'The phone is registered for MFA, but not for SMS sign-in: another user signs in with this number.',
          )
        : vscode.l10n.t('Done, and confirmed by reading back.');
    case 'accepted':
      if (neverAnswered(user)) return notKnown();
      return live
        ? vscode.l10n.t('Microsoft Entra accepted it. Reading back goes on until it shows.')
        : vscode.l10n.t('Microsoft Entra accepted it, but it was not read back: refresh the user to see what is true.');
    case 'notConfirmed':
      if (neverAnswered(user)) return notKnown();
      return live
        ? vscode.l10n.t(
            'Microsoft Entra accepted it, but reading back does not show it yet. It is checked again by itself.',
          )
        : vscode.l10n.t('Microsoft Entra accepted it, but when last read back it did not show.');
    case 'partly':
      return vscode.l10n.t('Not everything was done. {0}', whyNot(user));
    case 'failed':
      return vscode.l10n.t('Nothing was changed. {0}', whyNot(user));
    case 'cancelled':
      return vscode.l10n.t('Cancelled; nothing was changed.');
    case 'userGone':
      return vscode.l10n.t('The user was deleted meanwhile.');
    case 'refused':
      return user.plan.refusal === undefined ? '' : refusalSentence(user.plan.refusal);
    case 'waiting':
      return vscode.l10n.t('Nothing has been sent yet.');
    case 'running':
      return vscode.l10n.t('It is not finished.');
  }
}

/** A call was sent, no answer came, and reading back has not shown its effect. */
function neverAnswered({ steps }: UserRecord): boolean {
  return Object.values(steps).some((state) => state.state === 'notConfirmed' && state.trace === undefined);
}

const notKnown = (): string =>
  vscode.l10n.t(
    'A call was never answered: whether it took effect is not known. Refresh the user to see what is true.',
  );

function whyNot({ steps }: UserRecord): string {
  const states = Object.values(steps);
  const failed = states.find((state) => state.state === 'failed');
  if (failed !== undefined) return explain(failed.failure).text;
  const skipped = states.filter((state) => state.state === 'skipped');
  if (skipped.some(({ because }) => because === 'notAllowed')) return vscode.l10n.t('Your role may not do all of it.');
  if (skipped.length > 0) return vscode.l10n.t('The rest was cancelled.');
  return vscode.l10n.t('Another method was registered meanwhile.');
}
