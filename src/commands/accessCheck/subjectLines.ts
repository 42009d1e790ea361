// Says which roles the person has, and which the user. Plain.

import * as vscode from 'vscode';
import type { RoleHolding } from '../../domain/access.ts';
import type { AccessTarget } from '../../domain/accessSubjects.ts';
import { explain } from '../../host/explain.ts';
import { plainText } from '../../host/plainText.ts';
import { roleLabel } from '../../views/roleLabel.ts';
import { noteSentence } from '../prompts/noteSentence.ts';
import type { AccessFacts } from './accessFacts.ts';
import { scopeWords } from './scopeWords.ts';

export function ownLines({ caller, unread, session }: AccessFacts): readonly string[] {
  if (caller.appOnly) {
    return [vscode.l10n.t('An app acts, and needs no role: what it may do is in its permissions.')];
  }
  return [
    ...(caller.holdings.length === 0 ? [vscode.l10n.t('No role was found.')] : caller.holdings.map(holdingLine)),
    ...(unread.own === undefined
      ? []
      : [
          vscode.l10n.t('Your roles could not be read in full. {0}', explain(unread.own).sentence),
          ...(session.demo
            ? []
            : [vscode.l10n.t('Roles that a partner has in the tenant of a customer (GDAP) are not told.')]),
        ]),
    ...(unread.eligible === undefined
      ? []
      : [vscode.l10n.t('Which roles you are eligible for could not be read. {0}', explain(unread.eligible).sentence)]),
  ];
}

export function targetLines(target: AccessTarget, { unread }: AccessFacts): readonly string[] {
  const { holdings, roleGroups, rolesKnown, external, managementRestricted } = target;
  const groups = roleGroups.map((name) =>
    vscode.l10n.t('Member or owner of the role-assignable group {0}', plainText(name)),
  );
  const found = [...holdings.map(holdingLine), ...groups];
  return [
    ...(found.length === 0 && rolesKnown ? [vscode.l10n.t('No role and no role-assignable group.')] : found),
    ...(rolesKnown || unread.target === undefined
      ? []
      : [vscode.l10n.t('The roles of this user could not be read in full. {0}', explain(unread.target).sentence)]),
    ...(external === 'yes' ? [noteSentence({ kind: 'guest' })] : []),
    ...(managementRestricted ? [noteSentence({ kind: 'managementRestricted' })] : []),
  ];
}

/** `Authentication Administrator: active, for the whole tenant`. */
function holdingLine({ roleName, state, directoryScopeId, throughGroup }: RoleHolding): string {
  const scope = scopeWords(directoryScopeId);
  const line =
    state === 'active'
      ? vscode.l10n.t('{0}: active, {1}', roleLabel(roleName), scope)
      : vscode.l10n.t('{0}: eligible, not active, {1}', roleLabel(roleName), scope);
  return throughGroup === undefined
    ? line
    : vscode.l10n.t('{0} (through the group {1})', line, plainText(throughGroup));
}
