// Looks for the user who signs in by SMS with a number: first among those whom the registration report knows to have a mobile phone,
// then among everybody else, and stops with the first who does. Knows no vscode. Says how much it could not see.

import { failureOf, type FailureKind, type Known } from '../../domain/failure.ts';
import { holdsNumber } from '../../domain/holdsNumber.ts';
import type { UserRef } from '../../domain/user.ts';
import { listMethods } from '../../graph/authenticationMethods.ts';
import { listDeletedUsers, type DeletedUsers } from '../../graph/deletedUsers.ts';
import type { Graph } from '../../graph/graph.ts';
import { known } from '../../graph/http/known.ts';
import { throwIfCancelled } from '../../graph/http/throwIfCancelled.ts';
import { listMobilePhoneUsers } from '../../graph/mobilePhoneUsers.ts';
import { listUsers, nextUsers } from '../../graph/users.ts';

export interface HolderSearch {
  readonly graph: Graph;
  /** As Graph takes it. */
  readonly number: string;
  /** Who wanted the number; the holder is somebody else. */
  readonly userId: string;
  /** Reading stops after so many users. */
  readonly mostUsers: number;
  /** Called with the number of users looked at so far. */
  readonly looked: (users: number) => void;
}

export interface HolderFindings {
  readonly holder?: UserRef;
  /** Have the number without SMS sign-in, or a masked number that fits. */
  readonly possible: readonly UserRef[];
  /** Deleted users keep their number; undefined: the holder was found. */
  readonly deleted?: Known<DeletedUsers>;
  /** Users whose methods were read. */
  readonly read: number;
  /** Users whose methods the caller may not read. */
  readonly unreadable: number;
  /** There are users who were not looked at. */
  readonly more: boolean;
}

/** As many as fill the batches that are in flight at the same time. */
const chunkSize = 160;

/** What says something about one user alone; all else would be met by the next one too. */
const personal: readonly FailureKind[] = ['accessDenied', 'missingPermission', 'notFound', 'refused', 'unexpected'];

/** @throws EntraError. */
export async function searchHolder(search: HolderSearch, signal: AbortSignal): Promise<HolderFindings> {
  const { graph, mostUsers, looked } = search;
  const seen = new Set([search.userId]);
  const found = { possible: [] as UserRef[], read: 0, unreadable: 0 };
  for await (const users of candidates(graph, mostUsers, signal)) {
    const fresh = users.filter(({ id }) => !seen.has(id));
    for (let start = 0; start < fresh.length; start += chunkSize) {
      const room = mostUsers - found.read - found.unreadable;
      if (room <= 0) return end(true);
      const chunk = fresh.slice(start, start + Math.min(chunkSize, room));
      for (const { id } of chunk) seen.add(id);
      const holder = await lookAt(chunk, search, found, signal);
      if (holder !== undefined) return { ...found, holder, more: false };
      looked(found.read + found.unreadable);
      // Whoever may read none of so many will read none of the rest.
      if (found.read === 0 && found.unreadable >= chunkSize) return end(true);
    }
  }
  return end(false);

  async function end(more: boolean): Promise<HolderFindings> {
    const deleted = await known(listDeletedUsers(graph, signal));
    throwIfCancelled(signal);
    return { ...found, deleted, more };
  }
}

/** The report first: it costs few requests and names those who count. It is hours old, so everybody else comes after. */
async function* candidates(graph: Graph, most: number, signal: AbortSignal): AsyncGenerator<readonly UserRef[]> {
  const report = await known(listMobilePhoneUsers(graph, most, signal));
  throwIfCancelled(signal);
  if (report.known) yield report.value;
  let page = await listUsers(graph, {}, 999, signal);
  for (;;) {
    yield page.users;
    if (page.nextLink === undefined) return;
    page = await nextUsers(graph, page.nextLink, signal);
  }
}

/** The one who holds the number, if it is among these. What else is seen is noted in `found`. */
async function lookAt(
  users: readonly UserRef[],
  { graph, number }: HolderSearch,
  found: { possible: UserRef[]; read: number; unreadable: number },
  signal: AbortSignal,
): Promise<UserRef | undefined> {
  const enough = new AbortController();
  const either = AbortSignal.any([signal, enough.signal]);
  let holder: UserRef | undefined;
  await Promise.all(
    users.map(async (user) => {
      try {
        const methods = await listMethods(graph.together, user.id, either);
        found.read += 1;
        const verdicts = methods.map((method) => holdsNumber(method, number));
        if (verdicts.includes('yes')) {
          holder ??= user;
          enough.abort();
        } else if (verdicts.includes('perhaps')) found.possible.push(user);
      } catch (error) {
        const { kind } = failureOf(error);
        if (personal.includes(kind)) found.unreadable += 1;
        else if (kind !== 'cancelled' || !enough.signal.aborted) throw error;
      }
    }),
  );
  return holder;
}
