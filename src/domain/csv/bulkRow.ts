// A row of a file of users, as it is understood and judged. Types only.

import type { PhoneType } from '../authenticationMethod.ts';
import type { Failure } from '../failure.ts';
import type { ParsedPhoneNumber, PhoneNumberProblem } from '../phoneNumber.ts';

export interface BulkRow {
  /** Of the file, counted from 1. */
  readonly line: number;
  /** As the file has them, for the file of rows to correct. */
  readonly cells: readonly string[];
  /** Object id or user principal name to look the user up by; undefined: the row names nobody that could be looked up. */
  readonly key: string | undefined;
  /** The user principal name that stands beside an object id. */
  readonly nameBesideId: string | undefined;
  /** Only of files with phones, and only where both cells can be used. */
  readonly phone: RowPhone | undefined;
  /** What is wrong with the row before anybody is looked up. */
  readonly problems: readonly RowProblem[];
}

export interface RowPhone {
  readonly phoneType: PhoneType;
  readonly number: Extract<ParsedPhoneNumber, { readonly ok: true }>;
}

/** Why a row is not used. `line`: of the other row. */
export type RowProblem =
  | { readonly kind: 'noUser' }
  /** Neither a user principal name nor an object id. */
  | { readonly kind: 'badName' | 'badId' }
  /** More cells than the header has columns: most likely a comma that stands in no quotation marks. */
  | { readonly kind: 'moreCells' }
  | { readonly kind: 'badPhoneType' }
  | { readonly kind: 'badNumber'; readonly because: PhoneNumberProblem | ExcelDamage }
  | { readonly kind: 'unknownUser' }
  | { readonly kind: 'notLookedUp'; readonly failure: Failure }
  /** The object id is another user's than the user principal name beside it. */
  | { readonly kind: 'idAndNameDiffer' }
  /** The same is asked for the same user before. */
  | { readonly kind: 'duplicate'; readonly line: number }
  /** Another number is asked for the same phone of the same user. */
  | { readonly kind: 'contradiction'; readonly line: number }
  | { readonly kind: 'sharedNumber'; readonly line: number };

/** `digits`: it was taken for a number, so that `+` or `0` at its beginning is gone; `exponent`: and its last digits too; `negative`: it was
 * calculated; `shown`: what Excel shows instead of a value went into the file. */
export type ExcelDamage = 'excelDigits' | 'excelExponent' | 'excelNegative' | 'excelShown';
