// Draws the benchmark's table.
import type { Measure } from './measure.ts';

const heads = ['measure', 'value', 'limit', 'met'];

/** One line per measure, columns aligned. Lines for information have no limit. */
export function table(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, value, limit, met }) => [
    name,
    value,
    limit ?? '',
    met === undefined ? '' : met ? 'yes' : 'NO',
  ]);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('-|-');
  return [line(heads), rule, ...rows.map(line)].join('\n');
}
