// Tells what Excel makes of a phone number when it takes it for something else. Pure.

import type { ExcelDamage } from './bulkRow.ts';

/** A country code and digits: nothing is gone. */
const whole = /^\+\d[\d -]*$/;

/** undefined: Excel did nothing to it that can be told. What is gone cannot be told from it, so it is never put back. */
export function excelDamage(cell: string): ExcelDamage | undefined {
  if (whole.test(cell)) return undefined;
  const text = cell.normalize('NFKC').trim();
  if (/^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(text)) return 'excelExponent';
  if (text.startsWith('#')) return 'excelShown';
  if (/^-[\d.,]+$/.test(text)) return 'excelNegative';
  // As dialled it begins with 0 nearly everywhere; where it does not, a country code costs little.
  return /^[1-9]\d*(?:[.,]\d+)*$/.test(text) ? 'excelDigits' : undefined;
}
