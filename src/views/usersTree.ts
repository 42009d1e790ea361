// The Users view: the users of the open tenant and their methods. Shows and reads; writes nothing and asks nothing.

import * as vscode from 'vscode';
import type { RoleDirectory } from '../domain/access.ts';
import type { UserMethods } from '../domain/authenticationMethod.ts';
import { failureOf, type Failure } from '../domain/failure.ts';
import type { UserQuery } from '../graph/users.ts';
import { Disposable } from '../host/disposable.ts';
import type { Log } from '../host/log.ts';
import { plainText } from '../host/plainText.ts';
import { setContext } from '../host/setContext.ts';
import type { Settings } from '../host/settings.ts';
import type { Session, Sessions, UsersView } from '../services.ts';
import { loadMoreItem } from './loadMoreItem.ts';
import { messageItem } from './messageItem.ts';
import { methodItem, type MethodRowFacts } from './methodItem.ts';
import { methodNodes } from './methodNodes.ts';
import { methodTooltip } from './methodTooltip.ts';
import type { LoadMoreNode, MethodNode, UserNode, UsersNode } from './nodes.ts';
import { UserFacts } from './userFacts.ts';
import { userItem, type UserRowFacts } from './userItem.ts';
import { UserPages } from './userPages.ts';
import { usersMessage } from './usersMessage.ts';
import { userRows } from './userRows.ts';
import { userTooltip } from './userTooltip.ts';

export interface UsersTreeOptions {
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly log: Log;
  readonly readRoles: (session: Session, signal: AbortSignal) => Promise<RoleDirectory>;
}

/** Rows whose facts change within this time are drawn together. */
const gatherMs = 50;
/** A reading older than this is shown at once and made again behind it. */
const staleAfterMs = 5 * 60_000;

/** One tenant, one query: thrown away whole when either changes. */
interface Listing {
  readonly session: Session;
  readonly pages: UserPages;
  readonly facts: UserFacts;
  readonly stop: AbortController;
  readonly more: LoadMoreNode;
}

export class UsersTree extends Disposable implements vscode.TreeDataProvider<UsersNode>, UsersView {
  readonly #options: UsersTreeOptions;
  readonly #changed = this.register(new vscode.EventEmitter<UsersNode | UsersNode[] | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<UsersNode>;
  #query: UserQuery = {};
  #listing: Listing | undefined;
  #items = new WeakMap<UserNode, { readonly item: vscode.TreeItem; readonly builtAt: number }>();
  #gathered = new Set<UsersNode>();
  #gathering: NodeJS.Timeout | undefined;

  constructor(options: UsersTreeOptions) {
    super();
    this.#options = options;
    this.#view = this.register(
      vscode.window.createTreeView<UsersNode>('entraMfa.users', {
        treeDataProvider: this,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.register(
      options.sessions.onDidChange(() => {
        this.#query = {};
        this.#start();
      }),
    );
    this.register(
      options.settings.onDidChange((keys) => {
        if (keys.includes('maskPhoneNumbers')) this.#changed.fire(undefined);
      }),
    );
    this.register({
      dispose: () => {
        this.#stop();
      },
    });
    this.#start();
  }

  get query(): UserQuery {
    return this.#query;
  }

  get selection(): readonly UsersNode[] {
    return this.#view.selection;
  }

  setQuery(query: UserQuery): void {
    this.#query = query;
    this.#start();
  }

  refresh(userId?: string): void {
    if (userId === undefined) this.#start();
    // Nobody waits: the outcome is shown in the row.
    else void this.#listing?.facts.read(userId);
  }

  async loadMore(): Promise<void> {
    const listing = this.#listing;
    if (listing === undefined || !listing.pages.hasMore) return;
    const reading = listing.pages.next();
    this.#draw(listing.more);
    const added = await reading;
    if (listing !== this.#listing) return;
    this.#changed.fire(undefined);
    // Nobody waits: rows are drawn as their states come in.
    void this.#lookAt(listing, added);
  }

  showMethods(userId: string, reading: UserMethods | Failure): void {
    this.#listing?.facts.show(userId, reading);
  }

  showBusy(userId: string, what: string | undefined): void {
    this.#listing?.facts.setBusy(userId, what);
  }

  getParent(node: UsersNode): UserNode | undefined {
    return node.kind === 'method' ? this.#listing?.pages.node(node.user.id) : undefined;
  }

  async getChildren(node?: UsersNode): Promise<UsersNode[]> {
    const listing = this.#listing;
    if (listing === undefined) return [];
    if (node === undefined) return this.#roots(listing);
    return node.kind === 'user' ? this.#methods(listing, node) : [];
  }

  getTreeItem(node: UsersNode): vscode.TreeItem {
    switch (node.kind) {
      case 'user':
        return this.#userItem(node);
      case 'method':
        return methodItem(node, this.#methodFacts(node), Date.now());
      case 'message':
        return messageItem(node);
      case 'loadMore':
        return loadMoreItem(node, this.#listing?.pages.nodes.length ?? 0, this.#listing?.pages.isReading ?? false);
    }
  }

  /** Tooltips are made when they are asked for: twenty thousand rows need no twenty thousand of them. */
  resolveTreeItem(item: vscode.TreeItem, node: UsersNode): vscode.TreeItem {
    const now = Date.now();
    if (node.kind === 'user') {
      item.tooltip = userTooltip(node, this.#userFacts(node), this.#listing?.pages.readAt, now);
    } else if (node.kind === 'method') {
      item.tooltip = methodTooltip(node, this.#methodFacts(node), now);
    }
    return item;
  }

  #start(): void {
    this.#stop();
    const session = this.#options.sessions.current;
    const { search, accountEnabled, userType } = this.#query;
    setContext('entraMfa.searchActive', search !== undefined || accountEnabled !== undefined || userType !== undefined);
    this.#view.description = session === undefined ? '' : plainText(session.tenantName);
    if (session !== undefined) {
      const { graph, tenantId } = session;
      const pageSize = this.#options.settings.get('pageSize');
      this.#listing = {
        session,
        pages: new UserPages({ graph, tenantId, query: this.#query, pageSize }),
        facts: new UserFacts(graph, (userId) => {
          const node = this.#listing?.pages.node(userId);
          if (node !== undefined) this.#draw(node);
        }),
        stop: new AbortController(),
        more: { kind: 'loadMore', tenantId },
      };
    }
    this.#sayQuery();
    this.#changed.fire(undefined);
  }

  #stop(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#gathered.clear();
    this.#listing?.stop.abort();
    this.#listing?.pages.dispose();
    this.#listing?.facts.dispose();
    this.#listing = undefined;
  }

  async #roots(listing: Listing): Promise<UsersNode[]> {
    const { pages } = listing;
    if (pages.readAt === undefined && pages.failure === undefined) {
      const added = await pages.next();
      if (listing !== this.#listing) return this.getChildren();
      this.#sayQuery();
      // Nobody waits: rows come first, what is known of them follows.
      void this.#lookAt(listing, added);
    }
    return userRows(pages, listing.more, this.#query);
  }

  async #methods(listing: Listing, node: UserNode): Promise<UsersNode[]> {
    const { facts } = listing;
    const known = facts.methods(node.user.id);
    if (known === undefined || known.kind === 'glance') return [...methodNodes(node, await facts.read(node.user.id))];
    // Nobody waits: the row is drawn again when the new reading is in.
    if (Date.now() - Date.parse(known.readAt) > staleAfterMs) void facts.read(node.user.id);
    return [...methodNodes(node, known)];
  }

  /** Finds out what there is to know about rows that have just come in. Never rejects. */
  async #lookAt(listing: Listing, nodes: readonly UserNode[]): Promise<void> {
    const { facts, session, stop } = listing;
    const ids = nodes.map(({ user }) => user.id);
    const roles = this.#options.readRoles(session, stop.signal).then(
      (directory) => {
        facts.roles = directory;
        for (const node of listing.pages.nodes)
          if (directory.holdings.has(node.user.id) || directory.roleAssignableGroups.has(node.user.id))
            this.#draw(node);
      },
      (error: unknown) => {
        if (failureOf(error).kind !== 'cancelled')
          this.#options.log.warn('Roles could not be read for the Users view.');
      },
    );
    await Promise.all([facts.glance(ids, stop.signal), roles]);
  }

  #userItem(node: UserNode): vscode.TreeItem {
    const now = Date.now();
    const kept = this.#items.get(node);
    if (kept !== undefined && now - kept.builtAt < staleAfterMs) return kept.item;
    const item = userItem(node, this.#userFacts(node), now);
    this.#items.set(node, { item, builtAt: now });
    return item;
  }

  #userFacts({ user }: UserNode): UserRowFacts {
    const facts = this.#listing?.facts;
    return { methods: facts?.methods(user.id), roles: facts?.roles, busy: facts?.busy(user.id) };
  }

  #methodFacts({ user, method }: MethodNode): MethodRowFacts {
    const fact = this.#listing?.facts.methods(user.id);
    return {
      masked: this.#options.settings.get('maskPhoneNumbers'),
      methods: fact?.kind === 'full' ? fact.reading.methods : [method],
      readAt: fact?.readAt ?? '',
    };
  }

  /** Draws a row again, soon and together with others. */
  #draw(node: UsersNode): void {
    if (node.kind === 'user') this.#items.delete(node);
    this.#gathered.add(node);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      const nodes = [...this.#gathered];
      this.#gathered.clear();
      this.#changed.fire(nodes);
    }, gatherMs);
  }

  #sayQuery(): void {
    const message = usersMessage(this.#query, this.#listing?.pages.readAt, Date.now());
    // The API says undefined removes the message; its type does not.
    this.#view.message = message as string;
  }
}
