// A method's row.

import * as vscode from 'vscode';
import type { AuthenticationMethod, MethodKind } from '../domain/authenticationMethod.ts';
import { methodRef } from '../domain/methodRef.ts';
import { askedFirstMark } from './askedFirstMark.ts';
import { contextValue } from './contextValues.ts';
import { defaultMark } from './defaultMark.ts';
import { methodDetail } from './methodDetail.ts';
import { methodFacts } from './methodFacts.ts';
import { kindLabel } from './methodLabels.ts';
import type { MethodRowFacts } from './methodRowFacts.ts';
import { methodTooltip } from './methodTooltip.ts';
import { day } from './moment.ts';
import type { MethodNode } from './nodes.ts';

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

/** @param now epoch milliseconds. */
export function methodItem(node: MethodNode, facts: MethodRowFacts, now: number): vscode.TreeItem {
  const { method, user, tenantId } = node;
  const label = kindLabel(methodRef(method));
  const { row, lines } = methodFacts(method, now);
  // Marks first: a narrow side bar cuts the end off.
  const named = [defaultWord(node, facts), askedFirstWord(node, facts), methodDetail(method, facts.masked)];
  const dates = [
    method.createdDateTime === undefined ? '' : vscode.l10n.t('created {0}', day(method.createdDateTime)),
    method.lastUsedDateTime === undefined ? '' : vscode.l10n.t('last used {0}', day(method.lastUsedDateTime)),
  ];
  const joined = (parts: readonly string[], between: string): string =>
    parts.filter((part) => part !== '').join(between);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = `${tenantId}/${user.id}/${method.kind}/${method.id}${repetition(method, facts.methods)}`;
  item.description = joined([...named, ...row, ...dates], ' · ');
  const office = method.kind === 'phone' && method.phoneType === 'office';
  item.iconPath = new vscode.ThemeIcon(office ? 'call-outgoing' : icons[method.kind]);
  item.contextValue = contextValue(node);
  // VS Code asks for a tooltip once only, even if the row is just being read anew; a user has few methods.
  item.tooltip = methodTooltip(node, facts, now);
  // A tooltip is out of a screen reader's way, so all of it is said here.
  const said = lines.map((line) => line.replace(/[.。]$/u, ''));
  item.accessibilityInformation = { label: joined([label, ...named, ...said, ...dates], ', ') };
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

function askedFirstWord({ method, preferences }: MethodNode, { methods }: MethodRowFacts): string {
  return askedFirstMark(method, preferences, methods) === 'yes' ? vscode.l10n.t('asked for first') : '';
}

/** Rows must be unique even if the service repeats an id, or sends none. */
function repetition(method: AuthenticationMethod, methods: readonly AuthenticationMethod[]): string {
  const index = methods.filter((other) => other.kind === method.kind && other.id === method.id).indexOf(method);
  return index > 0 ? `#${index}` : '';
}
