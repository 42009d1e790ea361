// The rows of a file with which nothing is done, in their order: those that cannot be used, and those whose users are left alone.

import type { RowToCorrect } from '../../domain/csv/correctionCsv.ts';
import type { UserPlan } from '../../domain/plan.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { inARow } from '../prompts/inARow.ts';
import type { JudgedFile } from './bulkSubjects.ts';
import { rowProblemSentence } from './rowProblemSentence.ts';

export function rowsNotUsed({ accepted, rejected }: JudgedFile, plans: readonly UserPlan[]): readonly RowToCorrect[] {
  const refusals = new Map(
    plans.flatMap(({ user, refusal }) => (refusal === undefined ? [] : [[user.id, refusalSentence(refusal)]])),
  );
  const unusable = rejected.map(({ row, problems }) => ({
    ...{ line: row.line, cells: row.cells },
    reason: problems.map(rowProblemSentence).reduce(inARow),
  }));
  const left = accepted.flatMap(({ row, user }) => {
    const reason = refusals.get(user.id);
    return reason === undefined ? [] : [{ line: row.line, cells: row.cells, reason }];
  });
  return [...unusable, ...left].toSorted((one, other) => one.line - other.line);
}
