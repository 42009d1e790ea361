// Text → the rows of a table, whichever delimiter and line ending it has. Heavy: loaded by await import() alone. Knows not what the
// columns mean.

import { CsvError, parse } from 'csv-parse/sync';

export interface TableRow {
  /** Of the file, counted from 1: where the row ends, if a cell of it has several lines. */
  readonly line: number;
  /** As the file has them, without the one apostrophe that may stand before a cell. */
  readonly cells: readonly string[];
}

export type Table =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly TableRow[] }
  /** `quotes`: a quotation mark at `line` does not close, or stands where none may. */
  | { readonly ok: false; readonly problem: 'empty' }
  | { readonly ok: false; readonly problem: 'quotes'; readonly line: number };

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Rows in which nothing is written are passed over; a row may have fewer or more cells than the header. */
export function readTable(file: string): Table {
  // The package counts both characters of a line break inside a cell.
  const text = file.replaceAll(/\r\n?/g, '\n');
  let parsed: readonly ParsedRecord[];
  try {
    // Its types do not say what `info` does.
    parsed = parse(text, {
      bom: true,
      info: true,
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    return { ok: false, problem: 'quotes', line: lines ?? 1 };
  }
  const [header, ...rows] = parsed.map(({ record, info }): TableRow => ({ line: info.lines, cells: record.map(bare) }));
  return header === undefined ? { ok: false, problem: 'empty' } : { ok: true, header: header.cells, rows };
}

/** What Excel hides, and what our own files put before a cell that Excel would calculate. */
function bare(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** The one that the header has most of. Where the list separator of Windows is a semicolon, Excel writes that. */
function delimiterOf(text: string): string {
  const header = /^\ufeff?\n*(.*)/.exec(text)?.[1] ?? '';
  const countOf = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
}
