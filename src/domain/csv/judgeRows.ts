// Judges the rows of a file once its users were looked up: which are used, and why the others are not. Pure.

import type { PhoneType } from '../authenticationMethod.ts';
import type { Known } from '../failure.ts';
import type { User } from '../user.ts';
import type { BulkRow, RowProblem } from './bulkRow.ts';

export interface AcceptedRow {
  readonly row: BulkRow;
  readonly user: User;
}

export interface RejectedRow {
  readonly row: BulkRow;
  /** All that is wrong with it, so that it has to be corrected once. */
  readonly problems: readonly RowProblem[];
}

export interface JudgedRows {
  readonly accepted: readonly AcceptedRow[];
  readonly rejected: readonly RejectedRow[];
}

/** @param found by the rows' keys. */
export function judgeRows(rows: readonly BulkRow[], found: ReadonlyMap<string, Known<User>>): JudgedRows {
  const accepted: AcceptedRow[] = [];
  const rejected: RejectedRow[] = [];
  const among = amongEachOther(rows, found);
  for (const row of rows) {
    const reading = row.key === undefined ? undefined : found.get(row.key);
    const lookup = lookupProblems(row, reading);
    const others = among.get(row);
    if (reading?.known === true && row.problems.length + lookup.length === 0 && others === undefined) {
      accepted.push({ row, user: reading.value });
    } else {
      rejected.push({ row, problems: [...row.problems, ...lookup, ...(others ?? [])] });
    }
  }
  return { accepted, rejected };
}

const none: readonly RowProblem[] = [];

function lookupProblems({ nameBesideId }: BulkRow, reading: Known<User> | undefined): readonly RowProblem[] {
  if (reading === undefined) return none;
  if (!reading.known) {
    const { failure } = reading;
    return [failure.kind === 'notFound' ? { kind: 'unknownUser' } : { kind: 'notLookedUp', failure }];
  }
  const differs = nameBesideId !== undefined && !sameName(nameBesideId, reading.value.userPrincipalName);
  return differs ? [{ kind: 'idAndNameDiffer' }] : none;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Only who was found can be told to be the same: a user has an id and a name. Of two rows that ask for the same, the first is used; of two
 * that differ, or share a number, none, since nobody can tell which is right. */
function amongEachOther(
  rows: readonly BulkRow[],
  found: ReadonlyMap<string, Known<User>>,
): ReadonlyMap<BulkRow, readonly RowProblem[]> {
  const problems = new Map<BulkRow, RowProblem[]>();
  const add = (row: BulkRow, problem: RowProblem): void => {
    problems.set(row, [...(problems.get(row) ?? []), problem]);
  };
  // Not by one name for both, which would have to be put together for every row.
  const byUser = new Map<PhoneType | undefined, Map<string, BulkRow>>();
  const byNumber = new Map<string, BulkRow>();
  const userOf = ({ key = '' }: BulkRow): string | undefined => {
    const reading = found.get(key);
    return reading?.known === true ? reading.value.id : undefined;
  };
  for (const row of rows) {
    // What is wrong in itself contradicts nothing.
    const user = row.problems.length > 0 ? undefined : userOf(row);
    if (user === undefined) continue;
    const { phone } = row;
    const users = byUser.get(phone?.phoneType) ?? new Map<string, BulkRow>();
    byUser.set(phone?.phoneType, users);
    const before = users.get(user);
    if (before === undefined) users.set(user, row);
    else if (sameNumber(before, row)) {
      add(row, { kind: 'duplicate', line: before.line });
      continue;
    } else {
      if (!problems.has(before)) add(before, { kind: 'contradiction', line: row.line });
      add(row, { kind: 'contradiction', line: before.line });
    }
    if (phone === undefined) continue;
    const sharer = byNumber.get(phone.number.graph);
    if (sharer === undefined) byNumber.set(phone.number.graph, row);
    else if (userOf(sharer) !== user || sharer.phone?.phoneType !== phone.phoneType) {
      if (!problems.get(sharer)?.some(({ kind }) => kind === 'sharedNumber')) {
        add(sharer, { kind: 'sharedNumber', line: row.line });
      }
      add(row, { kind: 'sharedNumber', line: sharer.line });
    }
  }
  return problems;
}

function sameNumber({ phone: one }: BulkRow, { phone: other }: BulkRow): boolean {
  return one?.number.graph === other?.number.graph;
}
