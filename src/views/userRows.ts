// Pages of users → the rows of the Users view: people, and what stands where people are missing.

import * as vscode from 'vscode';
import type { UserQuery } from '../graph/users.ts';
import { explain } from '../host/explain.ts';
import type { LoadMoreNode, MessageNode, UsersNode } from './nodes.ts';
import type { UserPages } from './userPages.ts';

/** Past so many rows nobody scrolls any more: searching is offered instead of loading. */
const searchInsteadFrom = 5000;

/** @param more the row for loading on, always the same one for the same list. */
export function userRows(pages: UserPages, more: LoadMoreNode, query: UserQuery): UsersNode[] {
  const last = lastRow(pages, more, query);
  return last === undefined ? [...pages.nodes] : [...pages.nodes, last];
}

function lastRow(pages: UserPages, more: LoadMoreNode, query: UserQuery): MessageNode | LoadMoreNode | undefined {
  const { nodes, failure } = pages;
  const id = (about: string): string => `${more.tenantId}/message/${about}`;
  if (failure !== undefined) {
    return {
      kind: 'message',
      id: id('failed'),
      text: explain(failure).sentence,
      tone: 'error',
      failure,
      command: nodes.length === 0 ? 'entraMfa.refresh' : 'entraMfa.loadMore',
      commandTitle: vscode.l10n.t('Retry'),
    };
  }
  if (nodes.length === 0 && !pages.hasMore) return nobody(id('nobody'), query);
  if (!pages.hasMore) return undefined;
  if (nodes.length < searchInsteadFrom) return more;
  return {
    kind: 'message',
    id: id('searchInstead'),
    text: vscode.l10n.t(
      '{0} users are loaded. Search to find others.',
      nodes.length.toLocaleString(vscode.env.language),
    ),
    tone: 'info',
    command: 'entraMfa.searchUsers',
    commandTitle: vscode.l10n.t('Search Users…'),
  };
}

function nobody(id: string, { search, accountEnabled, userType }: UserQuery): MessageNode {
  if (search === undefined && accountEnabled === undefined && userType === undefined) {
    return { kind: 'message', id, text: vscode.l10n.t('This tenant has no users that you may see.'), tone: 'info' };
  }
  return {
    kind: 'message',
    id,
    text: vscode.l10n.t('No user matches the search and the filters.'),
    tone: 'info',
    command: 'entraMfa.clearSearch',
    commandTitle: vscode.l10n.t('Show All Users'),
  };
}
