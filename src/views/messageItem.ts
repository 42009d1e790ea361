// A sentence in place of rows, or the next step after one.

import * as vscode from 'vscode';
import { explain } from '../host/explain.ts';
import type { CommandId } from '../manifest.ts';
import { contextValue } from './contextValues.ts';
import type { MessageNode } from './nodes.ts';

const actionIcons: Partial<Record<CommandId, string>> = {
  'entraMfa.refresh': 'refresh',
  'entraMfa.loadMore': 'refresh',
  'entraMfa.searchUsers': 'search',
  'entraMfa.clearSearch': 'clear-all',
};

export function messageItem(node: MessageNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.text, vscode.TreeItemCollapsibleState.None);
  // The row is one line; all there is to say is in the tooltip and in the accessible label.
  const why = node.failure === undefined ? undefined : explain(node.failure);
  const rest = why === undefined || why.sentence === node.text ? (why?.text ?? node.text) : `${node.text} ${why.text}`;
  item.id = node.id;
  item.iconPath = icon(node);
  item.contextValue = contextValue(node);
  item.tooltip = rest;
  item.accessibilityInformation = { label: node.tone === 'error' ? vscode.l10n.t('Error: {0}', rest) : rest };
  if (node.command !== undefined) {
    item.command = {
      command: node.command,
      title: node.text,
      ...(node.arguments === undefined ? {} : { arguments: [...node.arguments] }),
    };
  }
  return item;
}

function icon({ tone, command }: MessageNode): vscode.ThemeIcon {
  switch (tone) {
    case 'info':
      return new vscode.ThemeIcon('info');
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'action':
      return new vscode.ThemeIcon((command === undefined ? undefined : actionIcons[command]) ?? 'arrow-right');
  }
}
