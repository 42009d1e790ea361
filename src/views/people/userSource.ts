// Where the users of a query come from, page by page: from the server, or, for a filter by methods, from what is known of everybody.
// Nobody is taken for somebody without a method who was not read: only those of whom it is known are shown. Knows no vscode.

import { EntraError } from '../../domain/failure.ts';
import { knowsGroups } from '../../domain/overview/knowsGroups.ts';
import { nameMatcher } from '../../domain/overview/nameMatcher.ts';
import { isInGroup, type PeopleGroup } from '../../domain/overview/peopleGroup.ts';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';
import type { TenantReading } from '../../domain/overview/tenantReading.ts';
import type { Graph } from '../../graph/graph.ts';
import { listUsers, nextUsers, type UserPage } from '../../graph/users.ts';
import { usersByIds } from '../../graph/usersByIds.ts';
import type { TenantPeople, UsersQuery } from '../../services.ts';

/** @param after the `nextLink` of the page before; undefined: the first page. @throws EntraError. */
export type UserSource = (after: string | undefined, signal: AbortSignal) => Promise<UserPage>;

export interface UserSourceOptions {
  readonly graph: Graph;
  readonly people: Pick<TenantPeople, 'reading' | 'load' | 'refresh'>;
  readonly query: UsersQuery;
  /** 1–999. */
  readonly pageSize: number;
}

export function userSource({ graph, people, query, pageSize }: UserSourceOptions): UserSource {
  const { groups = [], ...asked } = query;
  if (groups.length === 0)
    return (after, signal) =>
      after === undefined ? listUsers(graph, asked, pageSize, signal) : nextUsers(graph, after, signal);
  let found: readonly string[] | undefined;
  return async (after, signal) => {
    found ??= idsOf((await knownPeople(people, groups)).people, query);
    const from = Number(after ?? 0);
    // Whoever has left is left out.
    const read = await usersByIds(graph, found.slice(from, from + pageSize), signal);
    const users = read.filter((user) => user !== undefined);
    const next = from + pageSize;
    return { users, ...(next < found.length && { nextLink: String(next) }) };
  };
}

/** How many people there are, as far as is known; undefined: the server has to be asked. */
export function countKnown(people: Pick<TenantPeople, 'reading'>, query: UsersQuery): number | undefined {
  const { groups = [] } = query;
  return groups.length === 0 || people.reading === undefined ? undefined : idsOf(people.reading.people, query).length;
}

/** @throws EntraError if nothing is known of who is in the groups: no list may look like "nobody". */
async function knownPeople(
  people: UserSourceOptions['people'],
  groups: readonly PeopleGroup[],
): Promise<TenantReading> {
  const kept = people.reading ?? (await people.load());
  const knows = (reading: TenantReading | undefined): boolean => reading !== undefined && knowsGroups(reading, groups);
  const reading = knows(kept) ? kept : await people.refresh({ source: 'report' });
  if (reading !== undefined && knows(reading)) return reading;
  throw new EntraError(
    reading === undefined ? { kind: 'cancelled' } : (reading.failures.methods ?? { kind: 'unexpected' }),
  );
}

function idsOf(people: readonly TenantPerson[], query: UsersQuery): readonly string[] {
  const { groups = [], search = '', accountEnabled, userType } = query;
  const matches = nameMatcher(search);
  return people
    .filter(
      (person) =>
        groups.every((group) => isInGroup(group, person) === true) &&
        (accountEnabled === undefined || person.enabled === accountEnabled) &&
        (userType === undefined || person.guest === (userType === 'guest')) &&
        matches(person),
    )
    .toSorted((one, other) => (one.displayName < other.displayName ? -1 : 1))
    .map(({ id }) => id);
}
