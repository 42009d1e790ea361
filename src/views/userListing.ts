// One query in one tenant: its pages, and what is found out about the people on them. Thrown away whole when either changes.
// Knows no vscode.

import type { RoleDirectory } from '../domain/access.ts';
import { failureOf } from '../domain/failure.ts';
import type { Log } from '../host/log.ts';
import type { Session, TenantPeople, UsersQuery } from '../services.ts';
import { reportedFact } from './people/reportedFact.ts';
import { userSource } from './people/userSource.ts';
import type { LoadMoreNode, UserNode } from './nodes.ts';
import { UserFacts } from './userFacts.ts';
import type { UserRowFacts } from './userItem.ts';
import { UserPages } from './userPages.ts';

export interface UserListingOptions {
  readonly session: Session;
  readonly query: UsersQuery;
  readonly people: TenantPeople;
  readonly pageSize: number;
  readonly readRoles: (session: Session, signal: AbortSignal) => Promise<RoleDirectory>;
  readonly log: Log;
  /** A row has something new to show. */
  readonly changed: (node: UserNode) => void;
}

export class UserListing {
  readonly pages: UserPages;
  readonly facts: UserFacts;
  /** The row for loading on, always the same one. */
  readonly more: LoadMoreNode;
  readonly #options: UserListingOptions;
  readonly #stop = new AbortController();
  readonly #lookedAt = new Set<string>();

  constructor(options: UserListingOptions) {
    const { graph, tenantId, signIn } = options.session;
    this.#options = options;
    this.pages = new UserPages({ tenantId, source: userSource({ graph, ...options }) });
    this.facts = new UserFacts(
      graph,
      (userId) => {
        this.#changed(userId);
      },
      () => signIn?.missingPermissions() ?? [],
    );
    this.more = { kind: 'loadMore', tenantId };
  }

  rowFacts({ user }: UserNode): UserRowFacts {
    const { facts } = this;
    return { methods: facts.methods(user.id), roles: facts.roles, busy: facts.busy(user.id) };
  }

  /** Finds out what there is to know about rows that have just come in. Rows change as answers arrive. */
  lookAt(nodes: readonly UserNode[]): void {
    // Several may ask for the same page.
    const ids = nodes.map(({ user }) => user.id).filter((id) => !this.#lookedAt.has(id));
    for (const id of ids) this.#lookedAt.add(id);
    // Nobody waits, and it never rejects.
    void this.#lookAtMethods(ids);
    // Nobody waits: rows are drawn when roles are known, and it never rejects.
    void this.#readRoles();
  }

  /** Stops what is under way. */
  dispose(): void {
    this.#stop.abort();
    this.pages.dispose();
    this.facts.dispose();
  }

  /** Nobody is asked for who is known from a reading of the whole tenant that is not old. */
  async #lookAtMethods(ids: readonly string[]): Promise<void> {
    const { people } = this.#options;
    if (people.reading === undefined) await people.load();
    if (this.#stop.signal.aborted) return;
    const others = ids.filter((id) => {
      const fact = reportedFact(people.person(id), Date.now());
      if (fact !== undefined) this.facts.know(id, fact);
      return fact === undefined;
    });
    this.facts.glance(others);
  }

  async #readRoles(): Promise<void> {
    const { session, readRoles, log } = this.#options;
    try {
      const roles = await readRoles(session, this.#stop.signal);
      if (roles === this.facts.roles) return;
      const before = this.facts.roles;
      this.facts.roles = roles;
      for (const directory of [before, roles]) {
        for (const userId of [
          ...(directory?.holdings.keys() ?? []),
          ...(directory?.roleAssignableGroups.keys() ?? []),
        ]) {
          this.#changed(userId);
        }
      }
    } catch (error) {
      if (failureOf(error).kind !== 'cancelled') log.error('Roles could not be read for the Users view:', error);
    }
  }

  #changed(userId: string): void {
    const node = this.pages.node(userId);
    if (node !== undefined) this.#options.changed(node);
  }
}
