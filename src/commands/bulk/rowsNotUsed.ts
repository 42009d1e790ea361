// The rows of a file with which nothing is done, in their order: those that cannot be used, and those whose users are left alone.

import type { RowToCorrect } from '../../domain/csv/correctionCsv.ts';
import type { Refusal, UserPlan } from '../../domain/plan.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { inARow } from '../prompts/inARow.ts';
import type { JudgedFile } from './bulkSubjects.ts';
import { rowProblemSentence } from './rowProblemSentence.ts';

/** @param left why a phone is left out while others of its user are set, by `${userId}/${phoneType}`. */
export function rowsNotUsed(
  { accepted, rejected }: JudgedFile,
  plans: readonly UserPlan[],
  left: ReadonlyMap<string, Refusal>,
): readonly RowToCorrect[] {
  const refusals = new Map(plans.flatMap(({ user, refusal }) => (refusal === undefined ? [] : [[user.id, refusal]])));
  const unusable = rejected.map(({ row, problems }) => ({
    ...{ line: row.line, cells: row.cells },
    reason: problems.map(rowProblemSentence).reduce(inARow),
  }));
  const leftAlone = accepted.flatMap(({ row, user }) => {
    const because = left.get(`${user.id}/${row.phone?.phoneType ?? ''}`) ?? refusals.get(user.id);
    return because === undefined ? [] : [{ line: row.line, cells: row.cells, reason: refusalSentence(because) }];
  });
  return [...unusable, ...leftAlone].toSorted((one, other) => one.line - other.line);
}
