// What is known of somebody who asks for help, as text beside the questions: whom to call back, warning signs, methods, ways. Plain.

import * as vscode from 'vscode';
import type { UserRef } from '../../domain/user.ts';
import type { MethodChange } from '../../domain/methodChange.ts';
import { methodRef } from '../../domain/methodRef.ts';
import { explain } from '../../host/explain.ts';
import { plainText } from '../../host/plainText.ts';
import { methodLabel } from '../../views/methodLabels.ts';
import { moment } from '../../views/moment.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { activityLabel } from '../methodAudit/activityLabel.ts';
import { headed } from '../prompts/headed.ts';
import { inARow } from '../prompts/inARow.ts';
import { userLabel, whereAndWho } from '../prompts/planText.ts';
import { callBackNumbers } from './callBackNumbers.ts';
import type { HelpCase } from './helpCase.ts';
import { cautionSentence, wayLabel, waySentence } from './wayWords.ts';

/** Names the tab and heads the boxes; plain. */
export function helpTitle(user: UserRef): string {
  return vscode.l10n.t('Help {0}', userLabel(user));
}

/** @param masks numbers are shown masked. */
export function helpSheet(found: HelpCase, masks: boolean): string {
  const { subject, recent } = found;
  const blocks = [
    [headed(subject.session, helpTitle(subject.user))],
    whereAndWho(subject.session).split('\n'),
    [vscode.l10n.t('The user:'), ...bullets(userLines(found))],
    [
      vscode.l10n.t('Call back at a number from the directory, never at one that the caller gives:'),
      ...bullets(callBackLines(found, masks)),
    ],
    [
      vscode.l10n.t('Warning signs, methods and passwords changed in the last 24 hours:'),
      ...bullets(recent.known ? recentLines(recent.value) : [unknownBecause(explain(recent.failure).sentence)]),
    ],
    [vscode.l10n.t('Registered methods:'), ...bullets(methodLines(found))],
    [vscode.l10n.t('If the user cannot pass MFA any more, the best way first:'), ...bullets(wayLines(found))],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function bullets(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  • ${line}`);
}

function unknownBecause(why: string): string {
  return inARow(vscode.l10n.t('Unknown.'), why);
}

function userLines({ subject: { user, privilege } }: HelpCase): readonly string[] {
  const about = [user.jobTitle, user.department].filter((text) => text !== undefined).map((text) => plainText(text));
  return [
    userLabel(user),
    ...(about.length === 0 ? [] : [about.join(', ')]),
    ...(user.accountEnabled === false ? [vscode.l10n.t('Sign-in is blocked for this user.')] : []),
    ...(user.userType === 'guest' ? [vscode.l10n.t('A guest, whose MFA may be registered in the home tenant.')] : []),
    ...(privilege.level === 'privileged'
      ? [vscode.l10n.t('Privileged: {0}', privilege.because.map((name) => plainText(name)).join(', '))]
      : []),
    ...(privilege.level === 'unknown'
      ? [vscode.l10n.t('Whether this user is privileged is unknown: take it that the user is.')]
      : []),
  ];
}

function callBackLines(found: HelpCase, masks: boolean): readonly string[] {
  const { contact } = found.subject;
  if (!contact.known) return [unknownBecause(explain(contact.failure).sentence)];
  const { manager } = contact.value;
  const numbers = callBackNumbers(found.subject, masks).map(({ label, shown }) =>
    vscode.l10n.t('{0}: {1}', label, shown),
  );
  return [
    ...(numbers.length === 0 ? [vscode.l10n.t('The directory has no number.')] : numbers),
    manager.known
      ? manager.value === undefined
        ? vscode.l10n.t('No manager is registered.')
        : vscode.l10n.t('Manager: {0}', plainText(manager.value.displayName))
      : vscode.l10n.t('The manager is not known. {0}', explain(manager.failure).sentence),
  ];
}

function recentLines(changes: readonly MethodChange[]): readonly string[] {
  if (changes.length === 0) return [vscode.l10n.t('Nothing in the audit log, which lags by some minutes.')];
  return changes.map((change) => vscode.l10n.t('{0}: {1}', moment(change.at, 0), activityLabel(change)));
}

function methodLines({ subject: { methods } }: HelpCase): readonly string[] {
  if (!methods.known) return [unknownBecause(explain(methods.failure).sentence)];
  if (methods.value.length === 0) return [vscode.l10n.t('None.')];
  return methods.value.map((method) => methodLabel(methodRef(method)));
}

function wayLines({ ways }: HelpCase): readonly string[] {
  return ways.map(({ way, cautions, refusal }) =>
    refusal === undefined
      ? vscode.l10n.t('{0}: {1}', wayLabel(way), cautions.map(cautionSentence).reduce(inARow, waySentence(way)))
      : vscode.l10n.t('{0}: not possible. {1}', wayLabel(way), refusalSentence(refusal)),
  );
}
