// Keeps tenants' readings and day records in files, one pair for each tenant and account: under the extension's own storage, for this
// user of the computer alone, written whole or not at all. A file that cannot be read is no file. Knows no vscode.

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { dayRecordsOf, withDay, type DayRecord } from '../../domain/overview/dayRecord.ts';
import { packReading, unpackReading } from '../../domain/overview/packReading.ts';
import type { TenantReading } from '../../domain/overview/tenantReading.ts';

export interface PeopleFiles {
  /** undefined: nothing is kept, or nothing that can be used. */
  read(): Promise<TenantReading | undefined>;
  /** Oldest first. */
  history(): Promise<readonly DayRecord[]>;
  /** Keeps a reading in place of the one before, and the numbers of its day. @throws Error of the file system. */
  keep(reading: TenantReading): Promise<void>;
}

const zip = promisify(gzip);
const unzip = promisify(gunzip);
/** No tenant's people take more. */
const mostBytes = 512 * 1024 * 1024;

/** @param whose tenant and account, as any text. */
export function peopleFiles(directory: string, whose: string): PeopleFiles {
  const name = createHash('sha256').update(whose).digest('hex').slice(0, 32);
  const peopleFile = path.join(directory, `${name}.people.gz`);
  const daysFile = path.join(directory, `${name}.days.json`);

  async function history(): Promise<readonly DayRecord[]> {
    try {
      return dayRecordsOf(JSON.parse(await readFile(daysFile, 'utf8')));
    } catch {
      return [];
    }
  }

  async function replace(file: string, content: string | Buffer): Promise<void> {
    await mkdir(directory, { recursive: true });
    const beside = `${file}.${randomUUID()}.new`;
    try {
      await writeFile(beside, content, { mode: 0o600 });
      await rename(beside, file);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  return {
    history,
    async read() {
      try {
        const text = await unzip(await readFile(peopleFile), { maxOutputLength: mostBytes });
        return unpackReading(JSON.parse(text.toString('utf8')));
      } catch {
        return undefined;
      }
    },
    async keep(reading) {
      await replace(peopleFile, await zip(JSON.stringify(packReading(reading))));
      const before = await history();
      const days = withDay(before, reading);
      if (days !== before) await replace(daysFile, JSON.stringify(days));
    },
  };
}
