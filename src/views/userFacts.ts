// What is known of users beyond the list: methods, roles, what a command does to them now. Reads it in the background.
// Knows no vscode.

import { setTimeout } from 'node:timers/promises';
import type { RoleDirectory } from '../domain/access.ts';
import type { UserMethods } from '../domain/authenticationMethod.ts';
import { failureOf, type Failure } from '../domain/failure.ts';
import { strikesEverybody } from '../domain/strikesEverybody.ts';
import { withDetails } from '../domain/withDetails.ts';
import { listMethods } from '../graph/authenticationMethods.ts';
import { readDetailedMethods } from '../graph/detailedMethods.ts';
import type { Graph } from '../graph/graph.ts';
import { mfaStateOf, type MfaState } from './mfaState.ts';

export type MethodsFact =
  /** Enough to say that there is something strong. Knows no default and no hardware tokens. */
  | { readonly kind: 'glance'; readonly state: MfaState; readonly readAt: string }
  | { readonly kind: 'full'; readonly state: MfaState; readonly reading: UserMethods; readonly readAt: string }
  /** Known from a reading of the whole tenant: perhaps hours old, and without details. */
  | { readonly kind: 'reported'; readonly state: MfaState; readonly readAt: string }
  /** @property glanced nobody has asked for this user yet: whoever does shall try again. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly glanced: boolean; readonly readAt: string };

/** https://learn.microsoft.com/graph/api/authentication-list-methods#permissions */
const readsMethods = 'UserAuthenticationMethod.Read.All';

/** As many requests as one `$batch` holds. */
const batchSize = 20;

/** Facts by user id. Whoever shows them is told of changes. */
export class UserFacts {
  readonly #graph: Graph;
  readonly #changed: (userId: string) => void;
  readonly #missing: () => readonly string[];
  readonly #stop = new AbortController();
  readonly #methods = new Map<string, MethodsFact>();
  readonly #readings = new Map<string, Promise<MethodsFact>>();
  readonly #busy = new Map<string, string>();
  /** Users to look at in the background. */
  readonly #queue: string[] = [];
  #working = false;
  roles: RoleDirectory | undefined;

  /** @param missing names of permissions that are known not to be granted: without that, Graph's answer could mean a role. */
  constructor(graph: Graph, changed: (userId: string) => void, missing: () => readonly string[] = () => []) {
    this.#graph = graph;
    this.#changed = changed;
    this.#missing = missing;
  }

  methods(userId: string): MethodsFact | undefined {
    return this.#methods.get(userId);
  }

  busy(userId: string): string | undefined {
    return this.#busy.get(userId);
  }

  setBusy(userId: string, what: string | undefined): void {
    if (what === undefined) this.#busy.delete(userId);
    else this.#busy.set(userId, what);
    this.#changed(userId);
  }

  /** A reading that somebody else has made. What was told before of the same methods, and is left out now, is kept. */
  show(userId: string, reading: UserMethods | Failure): void {
    const before = this.#methods.get(userId);
    const filled =
      'kind' in reading || before?.kind !== 'full'
        ? reading
        : { ...reading, methods: withDetails(reading.methods, before.reading.methods) };
    this.#set(userId, this.#factOf(filled));
  }

  /** Reads everything about one user's methods, in one round trip; what is under way is shared. Never rejects. */
  read(userId: string): Promise<MethodsFact> {
    let reading = this.#readings.get(userId);
    if (reading === undefined) {
      reading = this.#read(userId).finally(() => this.#readings.delete(userId));
      this.#readings.set(userId, reading);
    }
    return reading;
  }

  /** What is known already: nobody needs to be asked. What was read of the user itself is not replaced. */
  know(userId: string, fact: Extract<MethodsFact, { kind: 'reported' }>): void {
    if (!this.#methods.has(userId)) this.#set(userId, fact);
  }

  /** Looks at the methods of users in the background, those asked for last first. One batch at a time: what somebody waits for
   * meanwhile finds room, and a tenant that throttles gets a rest after each batch. */
  glance(userIds: readonly string[]): void {
    this.#queue.unshift(...userIds);
    // Nobody waits: rows are drawn as answers come in, and #work never rejects.
    if (!this.#working) void this.#work();
  }

  /** Stops what is under way. */
  dispose(): void {
    this.#stop.abort();
  }

  async #work(): Promise<void> {
    const { signal } = this.#stop;
    this.#working = true;
    while (this.#queue.length > 0 && !signal.aborted) {
      const batch = this.#queue.splice(0, batchSize).filter((userId) => !this.#methods.has(userId));
      const begunAt = Date.now();
      const pauses: number[] = [];
      const stopListening = this.#graph.onThrottle(({ waitingUntil }) => {
        if (waitingUntil !== undefined) pauses.push(waitingUntil);
      });
      await Promise.all(batch.map((userId) => this.#glance(userId, signal)));
      stopListening();
      if (batch.length > 0 && batch.every((userId) => this.#isOutOfReach(userId))) this.#queue.length = 0;
      else if (pauses.length > 0) await rest(Date.now() - begunAt, signal);
    }
    this.#working = false;
  }

  async #glance(userId: string, signal: AbortSignal): Promise<void> {
    let fact: MethodsFact;
    try {
      const state = mfaStateOf(await listMethods(this.#graph.together, userId, signal));
      const readAt = new Date().toISOString();
      // "No MFA" and "SMS only" are said only after hardware tokens have been looked for too.
      fact = state === 'registered' ? { kind: 'glance', state, readAt } : await this.#full(userId, signal);
    } catch (error) {
      fact = { ...this.#failed(failureOf(error)), glanced: true };
    }
    // A full reading made meanwhile knows more, and is not older.
    if (!isCancelled(fact) && !this.#methods.has(userId)) this.#set(userId, fact);
  }

  async #read(userId: string): Promise<MethodsFact> {
    let fact: MethodsFact;
    try {
      fact = await this.#full(userId, this.#stop.signal);
    } catch (error) {
      fact = this.#failed(failureOf(error));
    }
    if (!isCancelled(fact)) this.#set(userId, fact);
    return fact;
  }

  async #full(userId: string, signal: AbortSignal): Promise<MethodsFact> {
    return this.#factOf(await readDetailedMethods(this.#graph, userId, signal));
  }

  #factOf(reading: UserMethods | Failure): MethodsFact {
    if ('kind' in reading) return this.#failed(reading);
    return { kind: 'full', state: mfaStateOf(reading.methods), reading, readAt: reading.readAt };
  }

  #failed(given: Failure): Extract<MethodsFact, { kind: 'failed' }> {
    const failure: Failure =
      given.kind === 'accessDenied' && this.#missing().includes(readsMethods)
        ? { ...given, kind: 'missingPermission', permission: readsMethods }
        : given;
    return { kind: 'failed', failure, glanced: false, readAt: new Date().toISOString() };
  }

  #isOutOfReach(userId: string): boolean {
    const fact = this.#methods.get(userId);
    return fact?.kind === 'failed' && strikesEverybody(fact.failure.kind);
  }

  #set(userId: string, fact: MethodsFact): void {
    this.#methods.set(userId, fact);
    this.#changed(userId);
  }
}

function isCancelled(fact: MethodsFact): boolean {
  return fact.kind === 'failed' && fact.failure.kind === 'cancelled';
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch {
    // Aborted: whoever rested sees that himself.
  }
}
