// Reads an operation's journal back from disk. Knows nothing of who runs it.

import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { JournalLine } from './journalLine.ts';
import { journalLineSchema } from './journalSchema.ts';
import { OperationProgress } from './operationProgress.ts';

export interface ReadJournal {
  readonly progress: OperationProgress;
  /** Bytes up to the last line that is whole. What follows was torn by a crash and is to be cut off before more is written. */
  readonly wholeBytes: number;
}

/** undefined: not the journal of an operation, or not to be read. A line that does not fit is passed over: whatever it said is
 * found out again by reading the tenant. */
export async function readJournal(path: string): Promise<ReadJournal | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return undefined;
  }
  const wholeBytes = bytes.lastIndexOf('\n') + 1;
  const [first, ...rest] = bytes.toString('utf8', 0, wholeBytes).split('\n');
  const header = lineOf(first ?? '');
  if (header?.line !== 'header') return undefined;
  const progress = new OperationProgress(header.header);
  for (const text of rest) {
    const line = lineOf(text);
    if (line !== undefined && line.line !== 'header') progress.apply(line);
  }
  return { progress, wholeBytes };
}

function lineOf(text: string): JournalLine | undefined {
  if (text === '') return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(journalLineSchema, json);
  return parsed.success ? parsed.output : undefined;
}
