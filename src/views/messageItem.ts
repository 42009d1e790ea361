// A sentence in place of rows.

import * as vscode from 'vscode';
import { explain } from '../host/explain.ts';
import { contextValue } from './contextValues.ts';
import type { MessageNode } from './nodes.ts';

export function messageItem(node: MessageNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.text, vscode.TreeItemCollapsibleState.None);
  const error = node.tone === 'error';
  const more = node.failure === undefined ? undefined : explain(node.failure).text;
  item.id = node.id;
  item.iconPath = error
    ? new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
    : new vscode.ThemeIcon('info');
  item.contextValue = contextValue(node);
  item.tooltip = more === undefined || more.startsWith(node.text) ? (more ?? node.text) : `${node.text}\n${more}`;
  if (node.commandTitle !== undefined) item.description = node.commandTitle;
  if (node.command !== undefined) {
    item.command = {
      command: node.command,
      title: node.commandTitle ?? node.text,
      ...(node.arguments === undefined ? {} : { arguments: [...node.arguments] }),
    };
  }
  item.accessibilityInformation = {
    label: [error ? vscode.l10n.t('Error') : undefined, more ?? node.text, node.commandTitle]
      .filter((part) => part !== undefined)
      .join(', '),
  };
  return item;
}
