// A user's tooltip: the details, and how old they are. Plain text, which VS Code interprets nowhere.

import * as vscode from 'vscode';
import { privilegeOf } from '../domain/access.ts';
import type { UserMethods } from '../domain/authenticationMethod.ts';
import { methodRef } from '../domain/methodRef.ts';
import { explain } from '../host/explain.ts';
import { plainText } from '../host/plainText.ts';
import { kindLabel } from './methodLabels.ts';
import { moment } from './moment.ts';
import type { UserNode } from './nodes.ts';
import { preferenceSentences } from './preferenceSentences.ts';
import { roleLabel } from './roleLabel.ts';
import type { UserRowFacts } from './userItem.ts';
import { withoutPassword } from '../domain/authenticationMethod.ts';

/** @param listReadAt when the list was read, ISO 8601. @param now epoch milliseconds. */
export function userTooltip(node: UserNode, facts: UserRowFacts, listReadAt: string | undefined, now: number): string {
  const { user } = node;
  const mail = user.mail === undefined || user.mail === user.userPrincipalName ? undefined : user.mail;
  return [
    plainText(user.displayName),
    plainText(user.userPrincipalName),
    mail === undefined ? undefined : vscode.l10n.t('Mail: {0}', plainText(mail)),
    [user.jobTitle, user.department]
      .filter((text) => text !== undefined && text !== '')
      .map((text) => plainText(text ?? ''))
      .join(' · '),
    user.accountEnabled === false ? vscode.l10n.t('Sign-in is blocked.') : undefined,
    user.userType === 'guest' ? vscode.l10n.t('Guest: MFA may be registered in the home tenant.') : undefined,
    user.onPremisesSyncEnabled ? vscode.l10n.t('Synchronized from on-premises.') : undefined,
    user.isManagementRestricted ? vscode.l10n.t('In a restricted management administrative unit.') : undefined,
    ...roleLines(user.id, facts),
    ...methodLines(facts, now),
    listReadAt === undefined ? undefined : vscode.l10n.t('User read at {0}', moment(listReadAt, now)),
  ]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

function roleLines(userId: string, { roles }: UserRowFacts): readonly string[] {
  if (roles === undefined) return [];
  const { level, because } = privilegeOf(roles, userId);
  switch (level) {
    case 'none':
      return [];
    case 'unknown':
      return [vscode.l10n.t('The roles of this user could not be read in full, so the user counts as privileged.')];
    case 'privileged':
      return [vscode.l10n.t('Privileged: {0}', because.map(roleLabel).join(', '))];
  }
}

function methodLines({ methods }: UserRowFacts, now: number): readonly string[] {
  if (methods === undefined) return [vscode.l10n.t('Authentication methods: not read yet')];
  const readAt = vscode.l10n.t('Authentication methods read at {0}', moment(methods.readAt, now));
  switch (methods.kind) {
    case 'failed':
      return [vscode.l10n.t('Authentication methods could not be read: {0}', explain(methods.failure).text), readAt];
    case 'reported':
      return [vscode.l10n.t('Known from reading the whole tenant; expand the user to see what there is now.'), readAt];
    case 'glance':
      return [vscode.l10n.t('MFA is registered.'), readAt];
    case 'full': {
      const besides = withoutPassword(methods.reading.methods);
      const labels = [...new Set(besides.map((method) => kindLabel(methodRef(method))))];
      return [
        labels.length === 0
          ? vscode.l10n.t('No authentication method besides a password.')
          : vscode.l10n.t('Authentication methods: {0}', labels.join(', ')),
        ...(methods.reading.preferences.known ? preferenceSentences(methods.reading.preferences.value) : []),
        hardwareOathLine(methods.reading),
        readAt,
      ].filter((line) => line !== undefined);
    }
  }
}

function hardwareOathLine({ hardwareOathFailure }: UserMethods): string | undefined {
  if (hardwareOathFailure === undefined) return undefined;
  return hardwareOathFailure.kind === 'notInThisCloud'
    ? vscode.l10n.t('Hardware OATH tokens cannot be read in this cloud.')
    : vscode.l10n.t('Hardware OATH tokens could not be read.');
}
