// The last row of a list that goes on.

import * as vscode from 'vscode';
import { contextValue } from './contextValues.ts';
import type { LoadMoreNode } from './nodes.ts';

/** @param loaded rows above it. */
export function loadMoreItem(node: LoadMoreNode, loaded: number, loading: boolean): vscode.TreeItem {
  const label = loading ? vscode.l10n.t('Loading more users…') : vscode.l10n.t('Load more users…');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = `${node.tenantId}/loadMore`;
  item.description = vscode.l10n.t('{0} loaded', loaded.toLocaleString(vscode.env.language));
  item.iconPath = new vscode.ThemeIcon(loading ? 'loading~spin' : 'ellipsis');
  item.contextValue = contextValue(node);
  item.command = { command: 'entraMfa.loadMore', title: label, arguments: [node] };
  return item;
}
