// The failure behind a file that could not be written. Knows no files.

import { EntraError } from '../domain/failure.ts';

/** Ours as it is, all else as `journalUnwritable` with the system's code. */
export function journalUnwritable(error: unknown): EntraError {
  if (error instanceof EntraError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return new EntraError({ kind: 'journalUnwritable', ...(code !== undefined && { code }) }, { cause: error });
}
