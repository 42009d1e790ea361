// A method's row.

import * as vscode from 'vscode';
import type { AuthenticationMethod, MethodKind } from '../domain/authenticationMethod.ts';
import { methodRef } from '../domain/methodRef.ts';
import { contextValue } from './contextValues.ts';
import { defaultMark } from './defaultMark.ts';
import { methodDetail } from './methodDetail.ts';
import { kindLabel } from './methodLabels.ts';
import { day } from './moment.ts';
import type { MethodNode } from './nodes.ts';

export interface MethodRowFacts {
  /** The setting: whether numbers and addresses are shown only in part. */
  readonly masked: boolean;
  /** All methods of the user. */
  readonly methods: readonly AuthenticationMethod[];
  /** When they were read, ISO 8601. */
  readonly readAt: string;
}

const icons: Readonly<Record<MethodKind, string>> = {
  password: 'lock',
  phone: 'device-mobile',
  email: 'mail',
  microsoftAuthenticator: 'bell',
  fido2: 'key',
  softwareOath: 'watch',
  hardwareOath: 'chip',
  temporaryAccessPass: 'clockface',
  windowsHello: 'device-desktop',
  platformCredential: 'device-desktop',
  external: 'link-external',
  qrCodePin: 'extensions',
  unknown: 'question',
};

export function methodItem(node: MethodNode, facts: MethodRowFacts): vscode.TreeItem {
  const { method, user, tenantId } = node;
  const label = kindLabel(methodRef(method));
  const parts = [
    // Marks first: a narrow side bar cuts the end off.
    defaultWord(node, facts),
    methodDetail(method, facts.masked),
    method.createdDateTime === undefined ? '' : vscode.l10n.t('created {0}', day(method.createdDateTime)),
    method.lastUsedDateTime === undefined ? '' : vscode.l10n.t('last used {0}', day(method.lastUsedDateTime)),
  ].filter((part) => part !== '');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = `${tenantId}/${user.id}/${method.kind}/${method.id}${repetition(method, facts.methods)}`;
  item.description = parts.join(' · ');
  const office = method.kind === 'phone' && method.phoneType === 'office';
  item.iconPath = new vscode.ThemeIcon(office ? 'call-outgoing' : icons[method.kind]);
  item.contextValue = contextValue(node);
  item.accessibilityInformation = { label: [label, ...parts].join(', ') };
  return item;
}

function defaultWord({ method, preferences }: MethodNode, { methods }: MethodRowFacts): string {
  switch (defaultMark(method, preferences, methods)) {
    case 'yes':
      return vscode.l10n.t('default');
    case 'perhaps':
      return vscode.l10n.t('perhaps the default');
    case undefined:
      return '';
  }
}

/** Rows must be unique even if the service repeats an id, or sends none. */
function repetition(method: AuthenticationMethod, methods: readonly AuthenticationMethod[]): string {
  const index = methods.filter((other) => other.kind === method.kind && other.id === method.id).indexOf(method);
  return index > 0 ? `#${index}` : '';
}
