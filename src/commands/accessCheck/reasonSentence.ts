// Says why something cannot be done, or why it cannot be told. Plain; names in it are text from the tenant.

import * as vscode from 'vscode';
import type { Doubt, Obstacle } from '../../domain/accessVerdict.ts';
import { explain } from '../../host/explain.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { roleLabel } from '../../views/roleLabel.ts';
import { noteSentence } from '../prompts/noteSentence.ts';

export function obstacleSentence(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'self':
    case 'ownSessions':
    case 'protectedUser':
    case 'appOnlyPass':
    case 'appOnlyPrivileged':
    case 'guestPass':
    case 'guestSessions':
      return refusalSentence({ kind: obstacle.kind });
    case 'notInThisCloud':
      return explain(obstacle).sentence;
    case 'noRole':
      return vscode.l10n.t('None of your active roles is for this.');
    case 'otherUnit':
      return vscode.l10n.t(
        'Your role {0} holds for an administrative unit, which does not help here.',
        roleLabel(obstacle.role),
      );
    case 'targetRoles':
      return vscode.l10n.t(
        'Your role {0} does not reach users who hold this: {1}',
        roleLabel(obstacle.role),
        list(obstacle.names),
      );
    case 'targetGroups':
      return vscode.l10n.t(
        'Your role {0} does not reach members and owners of role-assignable groups: {1}',
        roleLabel(obstacle.role),
        list(obstacle.names),
      );
    case 'restrictedUnit':
      return noteSentence({ kind: 'managementRestricted' });
  }
}

export function doubtSentence(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'ownRolesUnread':
      return vscode.l10n.t('Your roles could not be read in full, and none that was read is for this.');
    case 'ownCustomRole':
      return vscode.l10n.t('You hold a custom role; what it permits is not looked at here.');
    case 'externalUnknown':
      return vscode.l10n.t('Whether the user signs in at another organization, and so cannot get one, is not known.');
    case 'targetRolesUnread':
      return vscode.l10n.t(
        'The roles of this user could not be read in full; your role {0} does not reach everybody.',
        roleLabel(doubt.role),
      );
    case 'unitUnread':
      return vscode.l10n.t(
        'Your role {0} holds for an administrative unit; whether the user belongs to it is not known.',
        roleLabel(doubt.role),
      );
    case 'unitNarrower':
      return vscode.l10n.t(
        'Your role {0} holds for an administrative unit; whether it reaches users with roles of their own there, Microsoft does not say.',
        roleLabel(doubt.role),
      );
    case 'restrictedUnit':
      return vscode.l10n.t(
        'The user belongs to a restricted management administrative unit. Your role {0} reaches the user only if it is for that unit.',
        roleLabel(doubt.role),
      );
    case 'targetEligible':
      return vscode.l10n.t(
        'The user is eligible for {1}, not active. Whether that puts the user out of reach of your role {0}, Microsoft does not say.',
        roleLabel(doubt.role),
        list(doubt.names),
      );
    case 'targetScopedRole':
      return vscode.l10n.t(
        'The user holds {1} for an administrative unit. If that is a restricted one, your role {0} does not reach the user.',
        roleLabel(doubt.role),
        list(doubt.names),
      );
    case 'undocumented':
      return vscode.l10n.t('Whether your role {0} suffices, Microsoft says in different ways.', roleLabel(doubt.role));
  }
}

const list = (names: readonly string[]): string => names.map(roleLabel).join(', ');
