// A user's row. Built from data alone and kept by the tree, so it must be cheap.

import * as vscode from 'vscode';
import type { RoleDirectory } from '../domain/access.ts';
import { plainText } from '../host/plainText.ts';
import { contextValue } from './contextValues.ts';
import { moment } from './moment.ts';
import type { UserNode } from './nodes.ts';
import type { MethodsFact } from './userFacts.ts';
import { userWords } from './userWords.ts';

export interface UserRowFacts {
  readonly methods: MethodsFact | undefined;
  readonly roles: RoleDirectory | undefined;
  /** What a command is doing to the user now. */
  readonly busy: string | undefined;
}

/** What was read longer ago than this says so to those who cannot see the tooltip. */
const oldAfterMs = 5 * 60_000;

/** @param now epoch milliseconds. */
export function userItem(node: UserNode, { methods, roles, busy }: UserRowFacts, now: number): vscode.TreeItem {
  const { user, tenantId } = node;
  const upn = plainText(user.userPrincipalName);
  const name = plainText(user.displayName) || upn || user.id;
  const words = userWords(user, methods, roles);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${tenantId}/${user.id}`;
  // Words first: a narrow side bar cuts the end off.
  item.description = busy ?? [...words, upn].join(' · ');
  item.iconPath = busy === undefined ? icon(node, methods) : new vscode.ThemeIcon('loading~spin');
  item.contextValue = contextValue(node);
  item.accessibilityInformation = { label: spoken([name, ...words, ...unseen(methods, now), upn], busy) };
  return item;
}

function spoken(parts: readonly string[], busy: string | undefined): string {
  return [...(busy === undefined ? [] : [busy]), ...parts].join(', ');
}

/** What the icon and the tooltip tell those who see. */
function unseen(methods: MethodsFact | undefined, now: number): readonly string[] {
  if (methods === undefined) return [];
  return [
    ...(methods.kind !== 'failed' && methods.state === 'registered' ? [vscode.l10n.t('MFA registered')] : []),
    ...(now - Date.parse(methods.readAt) > oldAfterMs ? [vscode.l10n.t('as of {0}', moment(methods.readAt, now))] : []),
  ];
}

/** The shape tells the state; colour only underlines it. */
function icon({ user }: UserNode, methods: MethodsFact | undefined): vscode.ThemeIcon {
  if (methods === undefined) return new vscode.ThemeIcon('person');
  if (methods.kind === 'failed') {
    const { kind } = methods.failure;
    return new vscode.ThemeIcon(kind === 'accessDenied' || kind === 'missingPermission' ? 'lock' : 'person');
  }
  const warning = new vscode.ThemeColor('list.warningForeground');
  switch (methods.state) {
    case 'none':
      return user.userType === 'guest' ? new vscode.ThemeIcon('person') : new vscode.ThemeIcon('warning', warning);
    case 'sms':
      return new vscode.ThemeIcon('device-mobile', warning);
    case 'voice':
      return new vscode.ThemeIcon('call-outgoing', warning);
    case 'passOnly':
      return new vscode.ThemeIcon('clockface', warning);
    case 'registered':
      return new vscode.ThemeIcon('shield');
  }
}
