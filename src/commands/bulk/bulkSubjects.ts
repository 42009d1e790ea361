// For whom something is done in bulk, and where they come from. Types only.

import type { JudgedRows } from '../../domain/csv/judgeRows.ts';
import type { TextEncoding } from '../../domain/csv/decodeText.ts';
import type { User } from '../../domain/user.ts';

export interface BulkSubjects {
  /** Each once. */
  readonly users: readonly User[];
  /** Where they come from, in words; plain. */
  readonly from: string;
  readonly file?: JudgedFile;
}

export interface JudgedFile extends JudgedRows {
  /** Without its folder. Text from outside. */
  readonly name: string;
  readonly encoding: TextEncoding;
  readonly header: readonly string[];
}
