// Judges the rows of a file once its users were looked up: which are used, and why the others are not. Pure.

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
    const problems = [...row.problems, ...lookupProblems(row, reading), ...(among.get(row) ?? [])];
    if (problems.length === 0 && reading?.known === true) accepted.push({ row, user: reading.value });
    else rejected.push({ row, problems });
  }
  return { accepted, rejected };
}

function lookupProblems({ nameBesideId }: BulkRow, reading: Known<User> | undefined): readonly RowProblem[] {
  if (reading === undefined) return [];
  if (!reading.known) {
    const { failure } = reading;
    return [failure.kind === 'notFound' ? { kind: 'unknownUser' } : { kind: 'notLookedUp', failure }];
  }
  const differs = nameBesideId !== undefined && !sameName(nameBesideId, reading.value.userPrincipalName);
  return differs ? [{ kind: 'idAndNameDiffer' }] : [];
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
  const byPlace = new Map<string, BulkRow>();
  const byNumber = new Map<string, { readonly row: BulkRow; readonly place: string }>();
  const duplicates = new Set<BulkRow>();
  for (const row of rows) {
    const reading = row.key === undefined ? undefined : found.get(row.key);
    // What is wrong in itself contradicts nothing.
    if (reading?.known !== true || row.problems.length > 0) continue;
    const place = `${reading.value.id}/${row.phone?.phoneType ?? ''}`;
    const before = byPlace.get(place);
    if (before === undefined) byPlace.set(place, row);
    else if (sameNumber(before, row)) {
      duplicates.add(row);
      add(row, { kind: 'duplicate', line: before.line });
    } else {
      if (!problems.has(before)) add(before, { kind: 'contradiction', line: row.line });
      add(row, { kind: 'contradiction', line: before.line });
    }
    if (row.phone === undefined || duplicates.has(row)) continue;
    const number = row.phone.number.graph;
    const sharer = byNumber.get(number);
    if (sharer === undefined) byNumber.set(number, { row, place });
    else if (sharer.place !== place) {
      if (!problems.get(sharer.row)?.some(({ kind }) => kind === 'sharedNumber')) {
        add(sharer.row, { kind: 'sharedNumber', line: row.line });
      }
      add(row, { kind: 'sharedNumber', line: sharer.row.line });
    }
  }
  return problems;
}

function sameNumber({ phone: one }: BulkRow, { phone: other }: BulkRow): boolean {
  return one?.number.graph === other?.number.graph;
}
