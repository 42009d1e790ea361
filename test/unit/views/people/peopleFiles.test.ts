import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { TenantPerson } from '../../../../src/domain/overview/tenantPerson.ts';
import type { TenantReading } from '../../../../src/domain/overview/tenantReading.ts';
import { peopleFiles } from '../../../../src/views/people/peopleFiles.ts';

const person = (id: string): TenantPerson => ({
  ...{ id, displayName: `Person ${id}`, userPrincipalName: `${id}@fernhill.example`, enabled: true, guest: false },
  ...{ isAdmin: false, registered: true, capable: true, passwordless: false, methods: ['mobilePhone'] },
  ...{ defaultMethod: 'sms', source: 'report', readAt: '2026-11-26T05:00:00.000Z' },
});
const readingOf = (people: readonly TenantPerson[]): TenantReading => ({
  people,
  ...{ state: 'done', source: 'report', begunAt: '2026-11-26T09:00:00.000Z', readAt: '2026-11-26T09:05:00.000Z' },
  ...{ everybodyListed: true, progress: { read: people.length, toRead: undefined }, leftOut: 0, unreadable: 0 },
  failures: {},
});

describe('files of what is known of a tenant', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'people-'));
  after(async () => rm(directory, { recursive: true, force: true }));
  const files = peopleFiles(path.join(directory, 'people'), 'tenant account');
  const paths = async (): Promise<readonly string[]> =>
    (await readdir(path.join(directory, 'people'))).map((name) => path.join(directory, 'people', name));

  it('give back what was kept, to the same account in the same tenant alone, and leave nothing half-written', async () => {
    assert.equal(await files.read(), undefined);
    await files.keep(readingOf([person('a'), person('b')]));
    assert.deepEqual((await files.read())?.people, [person('a'), person('b')]);
    assert.equal(await peopleFiles(path.join(directory, 'people'), 'tenant other').read(), undefined);
    assert.deepEqual(
      (await files.history()).map(({ day, smsVoiceOnly }) => [day, smsVoiceOnly]),
      [['2026-11-26', 2]],
    );
    for (const file of await paths()) {
      assert.match(file, /\.(people\.gz|days\.json)$/);
      if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
    }
  });

  it('that are damaged, cut or of another version are none', async () => {
    await files.keep(readingOf([person('a')]));
    for (const file of await paths()) {
      const whole = await readFile(file);
      for (const bad of [
        Buffer.alloc(0),
        whole.subarray(0, whole.length / 2),
        gzipSync('{"version":9}'),
        Buffer.from('['),
      ]) {
        await writeFile(file, bad);
        if (file.endsWith('.gz')) assert.equal(await files.read(), undefined);
        else assert.deepEqual(await files.history(), []);
      }
      await writeFile(file, whole);
    }
    assert.equal((await files.read())?.people.length, 1);
  });

  it('hold a hundred thousand people in a few megabytes', async () => {
    await files.keep(readingOf(Array.from({ length: 100_000 }, (_, index) => person(`user${index}`))));
    const [file = ''] = (await paths()).filter((one) => one.endsWith('.gz'));
    assert.ok((await stat(file)).size < 8_000_000);
    assert.ok(gunzipSync(await readFile(file)).length < 20_000_000);
    assert.equal((await files.read())?.people.length, 100_000);
  });
});
