// Pages of users → the rows of the Users view: people, and what stands where people are missing.

import * as vscode from 'vscode';
import { explain } from '../host/explain.ts';
import type { UsersQuery } from '../services.ts';
import type { CommandId } from '../manifest.ts';
import type { LoadMoreNode, MessageNode, UsersNode } from './nodes.ts';
import type { UserPages } from './userPages.ts';

/** Past so many rows nobody scrolls any more: searching is offered instead of loading. */
const searchInsteadFrom = 5000;

/** @param more the row for loading on, always the same one for the same list. */
export function userRows(pages: UserPages, more: LoadMoreNode, query: UsersQuery): UsersNode[] {
  return [...pages.nodes, ...lastRows(pages, more, query)];
}

function lastRows(pages: UserPages, more: LoadMoreNode, query: UsersQuery): readonly UsersNode[] {
  const { nodes, failure } = pages;
  const idOf = (about: string): string => `${more.tenantId}/message/${about}`;
  if (failure !== undefined) {
    const command = nodes.length === 0 ? 'entraMfa.refresh' : 'entraMfa.loadMore';
    return [
      { kind: 'message', id: idOf('failed'), text: explain(failure).sentence, tone: 'error', failure },
      action(idOf('retry'), vscode.l10n.t('Retry'), command),
    ];
  }
  if (nodes.length === 0 && !pages.hasMore) return nobody(idOf, query);
  if (!pages.hasMore) return [];
  if (nodes.length < searchInsteadFrom) return [more];
  const loaded = nodes.length.toLocaleString(vscode.env.language);
  return [
    info(idOf('enough'), vscode.l10n.t('{0} users are loaded', loaded)),
    action(idOf('searchInstead'), vscode.l10n.t('Search for others…'), 'entraMfa.searchUsers'),
  ];
}

function nobody(idOf: (about: string) => string, query: UsersQuery): readonly MessageNode[] {
  const id = idOf('nobody');
  if (Object.values(query).every((part) => part === undefined)) {
    return [info(id, vscode.l10n.t('There are no users here that you may see'))];
  }
  return [
    info(id, vscode.l10n.t('No user matches')),
    action(idOf('all'), vscode.l10n.t('Show all users'), 'entraMfa.clearSearch'),
  ];
}

const info = (id: string, text: string): MessageNode => ({ kind: 'message', id, text, tone: 'info' });

const action = (id: string, text: string, command: CommandId): MessageNode => ({
  ...info(id, text),
  tone: 'action',
  command,
});
