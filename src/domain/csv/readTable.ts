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

/** Rows in which nothing is written are passed over; a row may have fewer or more cells than the header. */
export function readTable(file: string): Table {
  const text = file.replaceAll(/\r\n?/g, '\n');
  let records: readonly (readonly string[])[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    return { ok: false, problem: 'quotes', line: lines ?? 1 };
  }
  // Counted here: what the package tells of each row takes it as long as the row itself.
  let line = 0;
  const filled: TableRow[] = [];
  for (const record of records) {
    line += 1;
    for (const cell of record) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    if (record.some(isFilled)) filled.push({ line, cells: record.some(isQuoted) ? record.map(bare) : record });
  }
  const [header, ...rows] = filled;
  return header === undefined ? { ok: false, problem: 'empty' } : { ok: true, header: header.cells, rows };
}

function isFilled(cell: string): boolean {
  return cell !== '' && cell.trim() !== '';
}

function isQuoted(cell: string): boolean {
  return cell.startsWith("'");
}

/** What Excel hides, and what our own files put before a cell that Excel would calculate. */
function bare(cell: string): string {
  return isQuoted(cell) ? cell.slice(1) : cell;
}

/** The one that the header has most of. Where the list separator of Windows is a semicolon, Excel writes that. */
function delimiterOf(text: string): string {
  const header = /^\ufeff?\n*(.*)/.exec(text)?.[1] ?? '';
  const countOf = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
}
