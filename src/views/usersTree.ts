// The Users view: the users of the open tenant and their methods. Shows and reads; writes nothing and asks nothing.

import * as vscode from 'vscode';
import type { RoleDirectory } from '../domain/access.ts';
import type { UserMethods } from '../domain/authenticationMethod.ts';
import { failureOf, type Failure } from '../domain/failure.ts';
import { Disposable } from '../host/disposable.ts';
import type { Log } from '../host/log.ts';
import { setContext } from '../host/setContext.ts';
import type { Settings } from '../host/settings.ts';
import type { Session, Sessions, TenantPeople, UsersQuery, UsersView } from '../services.ts';
import { GatheredRedraw } from './gatheredRedraw.ts';
import { loadMoreItem } from './loadMoreItem.ts';
import { messageItem } from './messageItem.ts';
import { methodItem } from './methodItem.ts';
import { methodNodes } from './methodNodes.ts';
import type { MethodRowFacts } from './methodRowFacts.ts';
import type { MethodNode, UserNode, UsersNode } from './nodes.ts';
import { tenantMark } from './tenantMark.ts';
import { userItem } from './userItem.ts';
import { UserListing } from './userListing.ts';
import { userRows } from './userRows.ts';
import { usersMessage } from './usersMessage.ts';
import { userTooltip } from './userTooltip.ts';

export interface UsersTreeOptions {
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly log: Log;
  readonly people: TenantPeople;
  readonly readRoles: (session: Session, signal: AbortSignal) => Promise<RoleDirectory>;
  /** Called once, when the view is first seen. */
  readonly firstShown: () => void;
}

/** What was read longer ago than this is old: shown at once, but said to be old, or read again behind it. */
const staleAfterMs = 5 * 60_000;

/** A page that is not there by then is said to be loading. */
const slowAfterMs = 300;

const isStale = (readAt: string): boolean => Date.now() - Date.parse(readAt) > staleAfterMs;

export class UsersTree extends Disposable implements vscode.TreeDataProvider<UsersNode>, UsersView {
  readonly #options: UsersTreeOptions;
  readonly #changed = this.register(new vscode.EventEmitter<UsersNode | UsersNode[] | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #redraw = this.register(
    new GatheredRedraw<UsersNode>((nodes) => {
      this.#changed.fire(nodes);
    }),
  );
  readonly #view: vscode.TreeView<UsersNode>;
  /** Rows as VS Code gets them. Asking for 5,000 of them again must cost next to nothing. */
  readonly #items = new WeakMap<UserNode, { readonly item: vscode.TreeItem; readonly builtAt: number }>();
  readonly #ended = new AbortController();
  #query: UsersQuery = {};
  #listing: UserListing | undefined;

  constructor(options: UsersTreeOptions) {
    super();
    this.#options = options;
    const { sessions, settings } = options;
    this.#view = this.register(
      vscode.window.createTreeView<UsersNode>('entraMfa.users', {
        treeDataProvider: this,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.register(
      sessions.onDidChange(() => {
        this.setQuery({});
      }),
    );
    this.register(
      settings.onDidChange((keys) => {
        if (keys.includes('maskPhoneNumbers')) this.#drawAll();
      }),
    );
    this.register(
      this.#view.onDidChangeVisibility(({ visible }) => {
        const readAt = this.#listing?.pages.readAt;
        if (visible && readAt !== undefined && isStale(readAt)) this.#drawAll();
      }),
    );
    // Without a tenant there is nothing to say, and VS Code would hold back for 200 ms whatever is said next.
    if (sessions.current !== undefined) this.#start();
    this.#whenShown();
  }

  get query(): UsersQuery {
    return this.#query;
  }

  get selection(): readonly UsersNode[] {
    return this.#view.selection;
  }

  setQuery(query: UsersQuery): void {
    this.#query = query;
    this.#start();
  }

  async focus(): Promise<void> {
    // At once: when the rows come, the person may be typing elsewhere, and a box that loses the keyboard closes. VS Code keeps the keyboard
    // in a view that has it: https://github.com/microsoft/vscode/blob/main/src/vs/workbench/browser/parts/views/treeView.ts (doRefresh)
    await vscode.commands.executeCommand('entraMfa.users.focus');
  }

  refresh(userId?: string): void {
    if (userId === undefined) this.#start();
    // Nobody waits: the outcome is shown in the row.
    else void this.#listing?.facts.read(userId);
  }

  async loadMore(): Promise<void> {
    const listing = this.#listing;
    if (listing === undefined || !listing.pages.hasMore) return;
    // Said only when it takes long: VS Code would keep the new rows back for a moment after the change.
    const slow = setTimeout(() => {
      this.#redraw.add(listing.more);
    }, slowAfterMs);
    const added = await listing.pages.next();
    clearTimeout(slow);
    if (listing !== this.#listing) return;
    this.#drawAll();
    listing.lookAt(added);
  }

  showMethods(userId: string, reading: UserMethods | Failure): void {
    this.#listing?.facts.show(userId, reading);
  }

  showBusy(userId: string, what: string | undefined): void {
    this.#listing?.facts.setBusy(userId, what);
    // The first change may have brought the permission to.
    this.#sayQuery();
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

  /** Users' tooltips are made when they are asked for: twenty thousand rows need no twenty thousand of them. */
  resolveTreeItem(item: vscode.TreeItem, node: UsersNode): vscode.TreeItem {
    const listing = this.#listing;
    if (node.kind === 'user' && listing !== undefined) {
      item.tooltip = userTooltip(node, listing.rowFacts(node), listing.pages.readAt, Date.now());
    }
    return item;
  }

  override dispose(): void {
    this.#ended.abort();
    this.#listing?.dispose();
    this.#listing = undefined;
    super.dispose();
  }

  /** Begins anew with the open tenant and the query; nothing is read before the view is seen. */
  #start(): void {
    const { sessions, settings, readRoles, log, people } = this.#options;
    this.#listing?.dispose();
    const session = sessions.current;
    const query = this.#query;
    this.#listing =
      session &&
      new UserListing({
        session,
        query,
        pageSize: settings.get('pageSize'),
        readRoles,
        log,
        people,
        changed: (node) => {
          this.#items.delete(node);
          this.#redraw.add(node);
        },
      });
    this.#view.description = session === undefined ? '' : tenantMark(session);
    setContext(
      'entraMfa.searchActive',
      Object.values(query).some((part) => part !== undefined),
    );
    this.#sayQuery();
    this.#drawAll();
  }

  #whenShown(): void {
    const { firstShown } = this.#options;
    if (this.#view.visible) {
      firstShown();
      return;
    }
    const watch = this.register(
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (!visible) return;
        watch.dispose();
        firstShown();
      }),
    );
  }

  #drawAll(): void {
    this.#redraw.drewAll();
    this.#changed.fire(undefined);
  }

  async #roots(listing: UserListing): Promise<UsersNode[]> {
    const { pages } = listing;
    if (pages.readAt === undefined && pages.failure === undefined) {
      const added = await pages.next();
      if (listing !== this.#listing) return this.getChildren();
      listing.lookAt(added);
      // The rows go first.
      setImmediate(() => {
        if (this.isDisposed) return;
        this.#sayQuery();
        // Nobody waits: the line above the users says what comes of it.
        void this.#lookForWriting();
      });
    }
    return userRows(pages, listing.more, this.#query);
  }

  async #methods({ facts }: UserListing, node: UserNode): Promise<UsersNode[]> {
    const known = facts.methods(node.user.id);
    const enough = known?.kind === 'full' || (known?.kind === 'failed' && !known.glanced);
    if (!enough) return [...methodNodes(node, await facts.read(node.user.id))];
    // Nobody waits: the row is drawn again when the new reading is in.
    if (isStale(known.readAt)) void facts.read(node.user.id);
    return [...methodNodes(node, known)];
  }

  #userItem(node: UserNode): vscode.TreeItem {
    const now = Date.now();
    const kept = this.#items.get(node);
    if (kept !== undefined && now - kept.builtAt < staleAfterMs) return kept.item;
    const facts = this.#listing?.rowFacts(node) ?? { methods: undefined, roles: undefined, busy: undefined };
    const item = userItem(node, facts, now);
    this.#items.set(node, { item, builtAt: now });
    return item;
  }

  #methodFacts({ user, method }: MethodNode): MethodRowFacts {
    const fact = this.#listing?.facts.methods(user.id);
    return {
      masked: this.#options.settings.get('maskPhoneNumbers'),
      methods: fact?.kind === 'full' ? fact.reading.methods : [method],
      readAt: fact?.readAt ?? '',
    };
  }

  /** Once in a tenant, and not before its first rows are there: it may take another trip to the sign-in service. */
  async #lookForWriting(): Promise<void> {
    const { sessions, log } = this.#options;
    const session = sessions.current;
    if (session?.signIn?.permission('write') !== 'unknown') return;
    try {
      await session.signIn.look('write', this.#ended.signal);
    } catch (error) {
      log.warn(`Write permissions could not be looked for: ${failureOf(error).kind}`);
    }
    if (sessions.current === session && !this.#ended.signal.aborted) this.#sayQuery();
  }

  #sayQuery(): void {
    const pages = this.#listing?.pages;
    // The API says that undefined removes the message; its type does not.
    this.#view.message = usersMessage(
      this.#query,
      // Always one before the first rows: VS Code takes the keyboard from an empty view that gets one (updateContentAreas).
      pages?.readAt ?? (pages === undefined || pages.failure !== undefined ? undefined : 'now'),
      Date.now(),
      this.#options.sessions.current,
      this.#options.people.reading,
    ) as string;
  }
}
