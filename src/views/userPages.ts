// The users of one query, page by page, as stable rows. Knows no vscode.

import { failureOf, type Failure } from '../domain/failure.ts';
import type { UserNode } from './nodes.ts';
import type { UserSource } from './people/userSource.ts';

export interface UserPagesOptions {
  readonly tenantId: string;
  readonly source: UserSource;
}

/** Reads pages one after another. Row objects stay the same for as long as this object lives. */
export class UserPages {
  readonly #options: UserPagesOptions;
  readonly #stop = new AbortController();
  readonly #byId = new Map<string, UserNode>();
  #nodes: readonly UserNode[] = [];
  #nextLink: string | undefined;
  #reading: Promise<readonly UserNode[]> | undefined;
  #readAt: string | undefined;
  #failure: Failure | undefined;

  constructor(options: UserPagesOptions) {
    this.#options = options;
  }

  /** All rows read so far. The same array until the next page is in. */
  get nodes(): readonly UserNode[] {
    return this.#nodes;
  }

  /** When the first page was read, ISO 8601; undefined: not yet. */
  get readAt(): string | undefined {
    return this.#readAt;
  }

  get hasMore(): boolean {
    return this.#readAt === undefined || this.#nextLink !== undefined;
  }

  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  /** Why the last page asked for is not there. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  node(userId: string): UserNode | undefined {
    return this.#byId.get(userId);
  }

  /** Reads the next page; what is under way is shared. Gives the rows it added, and never rejects: see `failure`. */
  next(): Promise<readonly UserNode[]> {
    this.#reading ??= this.#next().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Stops what is under way. */
  dispose(): void {
    this.#stop.abort();
  }

  async #next(): Promise<readonly UserNode[]> {
    if (!this.hasMore) return [];
    const { source, tenantId } = this.#options;
    const { signal } = this.#stop;
    this.#failure = undefined;
    try {
      const page = await source(this.#nextLink, signal);
      this.#nextLink = page.nextLink;
      this.#readAt ??= new Date().toISOString();
      // People move while one pages: somebody may come twice, and rows must be unique.
      const added = page.users
        .filter((user) => !this.#byId.has(user.id))
        .map((user): UserNode => ({ kind: 'user', tenantId, user }));
      for (const node of added) this.#byId.set(node.user.id, node);
      this.#nodes = [...this.#nodes, ...added];
      return added;
    } catch (error) {
      this.#failure = failureOf(error);
      return [];
    }
  }
}
