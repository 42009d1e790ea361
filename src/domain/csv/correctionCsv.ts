// The rows that were not used, as a file that a person corrects in Excel and loads again. Pure.

import { csvText } from './csvText.ts';

export interface RowToCorrect {
  readonly line: number;
  readonly cells: readonly string[];
  /** In words; plain. */
  readonly reason: string;
}

/** Not read when the file is loaded again, but written anew. */
const added = ['line', 'reason'];

/** All columns of the file as they were, then the line in it and the reason. */
export function correctionCsv(header: readonly string[], rows: readonly RowToCorrect[]): string {
  const kept = header.flatMap((name, index) => (added.includes(name.trim().toLowerCase()) ? [] : [index]));
  const pick = (cells: readonly string[]): readonly string[] => kept.map((index) => cells[index] ?? '');
  return csvText([
    [...pick(header), ...added],
    // Cells beyond the header have no column: they come last, where a person sees what slipped.
    ...rows.map(({ line, cells, reason }) => [...pick(cells), String(line), reason, ...cells.slice(header.length)]),
  ]);
}
