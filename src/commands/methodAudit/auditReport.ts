// What the audit log says of a user's methods, as plain text to read and to copy: the warning first, then entry by entry, then what such
// a log does not tell.

import * as vscode from 'vscode';
import { changesOfLastDay, type ChangedBy, type MethodChange, type MethodChanges } from '../../domain/methodChange.ts';
import type { UserRef } from '../../domain/user.ts';
import { plainText } from '../../host/plainText.ts';
import { redact } from '../../host/redact.ts';
import type { Session } from '../../services.ts';
import { moment } from '../../views/moment.ts';
import { headed } from '../prompts/headed.ts';
import { userLabel, whereAndWho } from '../prompts/planText.ts';
import { activityLabel } from './activityLabel.ts';

export interface AuditFacts extends MethodChanges {
  readonly session: Session;
  readonly user: UserRef;
  /** When it was read; epoch milliseconds. */
  readonly now: number;
}

/** Names the tab; plain. */
export function auditTitle({ user }: Pick<AuditFacts, 'user'>): string {
  return vscode.l10n.t('Who changed the methods of {0}?', userLabel(user));
}

/** In one sentence, with a warning sign if there is reason. */
export function auditSummary({ changes, now }: Pick<AuditFacts, 'changes' | 'now'>): string {
  const recent = changesOfLastDay(changes, now).length;
  if (recent > 0) return vscode.l10n.t('⚠ Warning: changes in the last 24 hours: {0}', recent);
  return changes.some(({ kind }) => kind !== 'used')
    ? vscode.l10n.t('Nothing in the last 24 hours, as far as the audit log tells by now.')
    : vscode.l10n.t('The audit log tells of no change.');
}

export function auditReport(facts: AuditFacts): string {
  const { session, changes, cut, now } = facts;
  const shown = changes.filter(({ kind }) => kind !== 'used');
  const used = changes.length - shown.length;
  const blocks = [
    headed(session, auditTitle(facts)),
    [
      auditSummary(facts),
      ...(changesOfLastDay(changes, now).length === 0
        ? []
        : [
            vscode.l10n.t(
              'If neither the user nor somebody of your organization did this, somebody else may be at it: verify who is calling before you change anything.',
            ),
          ]),
    ].join('\n'),
    ...(shown.length === 0 ? [] : [shown.map((change) => entry(change, facts)).join('\n')]),
    [
      ...(used === 0
        ? []
        : [
            vscode.l10n.t('Left out: entries in which Microsoft Authenticator noted its own use or version: {0}', used),
          ]),
      ...(cut ? [vscode.l10n.t('There are older entries, which were not read: this user has very many.')] : []),
      vscode.l10n.t('Microsoft Entra keeps 30 days with Microsoft Entra ID P1 or P2, 7 days without.'),
      vscode.l10n.t(
        'The log lags by some minutes, so what was just done may be missing. Read at {0}.',
        moment(new Date(now).toISOString(), 0),
      ),
      vscode.l10n.t("An address may be one of Microsoft's own, through which the change came."),
    ].join('\n'),
    whereAndWho(session),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function entry(change: MethodChange, facts: AuditFacts): string {
  const { at, succeeded, reason, activity, ipAddress } = change;
  const when = moment(at, 0);
  const what = activityLabel(change);
  const outcome = succeeded === false ? vscode.l10n.t('{0} (failed)', what) : what;
  const who = changedByWords(change.by, facts);
  const said = plainText(redact(reason));
  return [
    `• ${vscode.l10n.t('{0}: {1}', when === '' ? vscode.l10n.t('time not told') : when, outcome)}`,
    ipAddress === undefined
      ? `    ${vscode.l10n.t('By: {0}', who)}`
      : `    ${vscode.l10n.t('By: {0}, from {1}', who, plainText(ipAddress, 60))}`,
    ...(said === '' || said === activity ? [] : [`    ${vscode.l10n.t('Microsoft Entra says: “{0}”', said)}`]),
  ].join('\n');
}

function changedByWords(by: ChangedBy, { user, session }: AuditFacts): string {
  switch (by.kind) {
    case 'person': {
      const name = plainText(by.name);
      const id = by.id?.toLowerCase();
      if (id === user.id.toLowerCase()) return vscode.l10n.t('{0} (the user)', name);
      return id === session.account.id.toLowerCase() ? vscode.l10n.t('{0} (you)', name) : name;
    }
    case 'app':
      return vscode.l10n.t('{0} (an app or service, no person)', plainText(by.name));
    case 'untold':
      return vscode.l10n.t('not told');
  }
}
