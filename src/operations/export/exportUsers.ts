// Writes every user of a search or filter with their methods into a file, page by page: no more than one page is in memory, the place
// is kept after every one, and the file has its name only when it is whole. Knows no vscode.

import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { csvText } from '../../domain/csv/csvText.ts';
import type { UserMethods } from '../../domain/authenticationMethod.ts';
import { EntraError, failureOf, type Failure, type Known } from '../../domain/failure.ts';
import type { User } from '../../domain/user.ts';
import { readUserMethods } from '../../graph/authenticationMethods.ts';
import type { Graph } from '../../graph/graph.ts';
import { known } from '../../graph/http/known.ts';
import { sleep } from '../../graph/http/sleep.ts';
import { throwIfCancelled } from '../../graph/http/throwIfCancelled.ts';
import { listUsers, nextUsers, type UserPage } from '../../graph/users.ts';
import { OperationLock } from '../operationLock.ts';
import { exportColumns, exportedJson, exportedRow } from './exportedUser.ts';
import { partialPath, type ExportJob, type ExportPlace } from './exportPlace.ts';

export interface ExportParts {
  readonly graph: Graph;
  readonly job: ExportJob;
  /** Where an earlier run of the same job stopped. */
  readonly from?: ExportPlace;
  /** Resolves when the place is kept. */
  readonly keep: (place: ExportPlace) => Promise<void>;
  /** Users written so far. */
  readonly onPage: (users: number) => void;
}

/** What is lost by a stop, and read again: the methods of so many users. */
const pageSize = 200;

/** Failures after which no other user would fare better: the place is kept. All others are said of the one user. */
const stopping: readonly Failure['kind'][] = [
  'cancelled',
  'offline',
  'signedOut',
  'throttled',
  'notGraph',
  'tenantLeft',
];

/** @returns how many users are in the file. @throws EntraError, `cancelled` and `otherWindow` among them, or what the file system throws:
 * the partial file and the place stay, and going on from there gives what would have been written without the stop. */
export async function exportUsers(parts: ExportParts, signal: AbortSignal): Promise<number> {
  const path = partialPath(parts.job.target);
  const lost = new AbortController();
  const onLost = (): void => {
    lost.abort();
  };
  const clock = { now: Date.now, sleep };
  const lock = await OperationLock.acquire(`${path}.lock`, randomUUID(), clock, onLost, signal);
  if (!lock) throw new EntraError({ kind: 'otherWindow' });
  try {
    return await write(parts, path, AbortSignal.any([signal, lost.signal]));
  } finally {
    lock.release();
  }
}

async function write(parts: ExportParts, path: string, signal: AbortSignal): Promise<number> {
  const { job, keep, onPage } = parts;
  const file = await open(path, parts.from ? 'r+' : 'w', 0o600);
  try {
    // A file that lost what was written is begun again.
    const from = parts.from && (await file.stat()).size >= parts.from.bytes ? parts.from : undefined;
    await file.truncate(from?.bytes ?? 0);
    const seen = from ? await writtenIds(path) : new Set<string>();
    let bytes = from?.bytes ?? (await append(file, 0, headOf(job)));
    let page: UserPage | undefined = await firstPage(parts, from, signal);
    while (page !== undefined) {
      // Somebody who comes or goes meanwhile can move others from one page to the next.
      const users = page.users.filter(({ id }) => !seen.has(id));
      const readings = await readAll(parts.graph, users, signal);
      bytes += await append(file, bytes, textOf(job, users, readings, seen.size === 0));
      for (const { id } of users) seen.add(id);
      const { nextLink } = page;
      await keep({ bytes, users: seen.size, ...(nextLink !== undefined && { nextLink }) });
      onPage(seen.size);
      page = nextLink === undefined ? undefined : await nextUsers(parts.graph, nextLink, signal);
    }
    await append(file, bytes, job.format === 'json' ? '\n]\n' : '');
    await file.close();
    await rename(path, job.target);
    return seen.size;
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** undefined: all pages are written. A link that the service does not know any more leads back to the beginning, where all that is
 * written is passed over. */
async function firstPage(
  { graph, job }: ExportParts,
  from: ExportPlace | undefined,
  signal: AbortSignal,
): Promise<UserPage | undefined> {
  if (from && from.nextLink === undefined) return undefined;
  if (from?.nextLink !== undefined) {
    try {
      return await nextUsers(graph, from.nextLink, signal);
    } catch (error) {
      const { kind } = failureOf(error);
      if (kind !== 'refused' && kind !== 'notFound' && kind !== 'unexpected') throw error;
    }
  }
  return listUsers(graph, job.query, pageSize, signal);
}

async function readAll(
  graph: Graph,
  users: readonly User[],
  signal: AbortSignal,
): Promise<readonly Known<UserMethods>[]> {
  const readings = await Promise.all(users.map(({ id }) => known(readUserMethods(graph, id, signal))));
  throwIfCancelled(signal);
  for (const reading of readings)
    if (!reading.known && stopping.includes(reading.failure.kind)) throw new EntraError(reading.failure);
  return readings;
}

function headOf({ format }: ExportJob): string {
  return format === 'csv' ? csvText([exportColumns]) : '[';
}

function textOf(
  { format, masked }: ExportJob,
  users: readonly User[],
  readings: readonly Known<UserMethods>[],
  first: boolean,
): string {
  const unread: Known<UserMethods> = { known: false, failure: { kind: 'unexpected' } };
  if (users.length === 0) return '';
  if (format === 'csv')
    // The byte order mark is at the head of the file alone.
    return csvText(users.map((user, index) => exportedRow(user, readings[index] ?? unread, masked))).slice(1);
  const lines = users.map((user, index) => exportedJson(user, readings[index] ?? unread, masked));
  return `${first ? '\n' : ',\n'}${lines.join(',\n')}`;
}

/** On disk when it resolves. @returns how many bytes. */
async function append(file: FileHandle, at: number, text: string): Promise<number> {
  const bytes = Buffer.from(text);
  await file.write(bytes, 0, bytes.length, at);
  await file.datasync();
  return bytes.length;
}

/** Every row is one line and begins with the id, in the table as in JSON. */
async function writtenIds(path: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const id = /^(?:\{"id":")?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})[",]/i.exec(line)?.[1];
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
