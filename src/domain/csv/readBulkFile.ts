// The bytes of a file → rows that each name a user, and a phone where the file is about phones. Heavy: loaded by await import() alone.
// Never guesses: what cannot be understood is a problem of the row, or of the file.

import { phoneTypes } from '../authenticationMethod.ts';
import { parsePhoneNumber } from '../phoneNumber.ts';
import type { BulkRow, RowPhone, RowProblem } from './bulkRow.ts';
import { decodeText, type TextEncoding } from './decodeText.ts';
import { excelDamage } from './excelDamage.ts';
import { readTable, type TableRow } from './readTable.ts';

export interface BulkFile {
  readonly ok: true;
  readonly encoding: TextEncoding;
  readonly header: readonly string[];
  readonly rows: readonly BulkRow[];
}

export type BulkFileProblem =
  | { readonly ok: false; readonly problem: 'encoding' | 'empty' | 'noUserColumn' | 'noPhoneColumns' }
  | { readonly ok: false; readonly problem: 'quotes'; readonly line: number }
  | { readonly ok: false; readonly problem: 'columnTwice'; readonly column: string };

export interface BulkFileOptions {
  /** The file says which phone each user gets. */
  readonly phones: boolean;
  /** Two letters, for numbers without a country code. */
  readonly country: string;
}

const columnNames = ['userPrincipalName', 'id', 'phoneType', 'phoneNumber'] as const;
type Columns = { readonly [K in (typeof columnNames)[number]]: number };

export function readBulkFile(bytes: Uint8Array, options: BulkFileOptions): BulkFile | BulkFileProblem {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return { ok: false, problem: 'encoding' };
  const table = readTable(decoded.text);
  if (!table.ok) return table;
  const names = table.header.map((name) => name.trim().toLowerCase());
  const twice = columnNames.find((name) => names.filter((one) => one === name.toLowerCase()).length > 1);
  if (twice !== undefined) return { ok: false, problem: 'columnTwice', column: twice };
  const place = (name: (typeof columnNames)[number]): number => names.indexOf(name.toLowerCase());
  const columns: Columns = {
    userPrincipalName: place('userPrincipalName'),
    id: place('id'),
    phoneType: place('phoneType'),
    phoneNumber: place('phoneNumber'),
  };
  if (columns.userPrincipalName < 0 && columns.id < 0) return { ok: false, problem: 'noUserColumn' };
  if (options.phones && (columns.phoneType < 0 || columns.phoneNumber < 0)) {
    return { ok: false, problem: 'noPhoneColumns' };
  }
  return {
    ...{ ok: true, encoding: decoded.encoding, header: table.header },
    rows: table.rows.map((row) => bulkRow(row, columns, names.length, options)),
  };
}

const objectId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Anything else could be another address in Microsoft Graph than a user's. */
const principalName = /^[^\s@\p{C}/\\]{1,256}@[^\s@\p{C}/\\]{1,256}$/u;

function bulkRow({ line, cells }: TableRow, columns: Columns, width: number, options: BulkFileOptions): BulkRow {
  const cell = (name: keyof Columns): string => cells[columns[name]]?.trim() ?? '';
  const id = cell('id');
  const name = cell('userPrincipalName');
  const problems: RowProblem[] = [];
  if (cells.length > width && cells.slice(width).some((extra) => extra.trim() !== '')) {
    problems.push({ kind: 'moreCells' });
  }
  const before = problems.length;
  if (id === '' && name === '') problems.push({ kind: 'noUser' });
  if (id !== '' && !objectId.test(id)) problems.push({ kind: 'badId' });
  if (name !== '' && !principalName.test(name)) problems.push({ kind: 'badName' });
  const key = problems.length > before ? undefined : id === '' ? name : id;
  const phone = options.phones
    ? rowPhone(cell('phoneType'), cell('phoneNumber'), options.country, problems)
    : undefined;
  return { line, cells, key, nameBesideId: id === '' || name === '' ? undefined : name, phone, problems };
}

/** Adds to `problems` where there is no phone. */
function rowPhone(typeCell: string, numberCell: string, country: string, problems: RowProblem[]): RowPhone | undefined {
  const phoneType = phoneTypes.find((one) => one === typeCell || one.toLowerCase() === typeCell.toLowerCase());
  if (phoneType === undefined) problems.push({ kind: 'badPhoneType' });
  const damage = excelDamage(numberCell);
  if (damage !== undefined) {
    problems.push({ kind: 'badNumber', because: damage });
    return undefined;
  }
  // Whether there may be an extension is another question than whether it is a number.
  const number = parsePhoneNumber(numberCell, country, phoneType ?? 'office');
  if (!number.ok) {
    problems.push({ kind: 'badNumber', because: number.reason });
    return undefined;
  }
  return phoneType === undefined ? undefined : { phoneType, number };
}
