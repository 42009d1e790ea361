// Holds the lock to one window at a time, and to being taken over from a window that is gone.

import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { OperationLock, type LockClock } from '../../../src/operations/operationLock.ts';
import { temporaryDirectory } from './operationSubjects.ts';

const never = new AbortController().signal;
const unexpected = (): void => assert.fail('the lock was lost');

async function lockFile(context: TestContext) {
  const path = join(await temporaryDirectory(context), 'a.lock');
  const clock = { time: Date.UTC(2026, 8, 1), now: () => clock.time, sleep: () => Promise.resolve() };
  const acquire = async (owner: string, more: Partial<LockClock> = {}, onLost = unexpected) => {
    const lock = await OperationLock.acquire(path, owner, { ...clock, ...more }, onLost, never);
    context.after(() => lock?.release());
    return lock;
  };
  return { path, clock, acquire };
}

test('one window has it, another one does not', async (context) => {
  const { path, clock, acquire } = await lockFile(context);
  assert.ok(await acquire('one'));
  assert.equal(await acquire('two'), undefined);
  assert.equal(await OperationLock.isHeld(path, clock.now), true);
});

test('it is free again once released', async (context) => {
  const { path, clock, acquire } = await lockFile(context);
  (await acquire('one'))?.release();
  assert.equal(await OperationLock.isHeld(path, clock.now), false);
  assert.ok(await acquire('two'));
});

test('a window that was killed loses it after fifteen seconds', async (context) => {
  const { path, clock, acquire } = await lockFile(context);
  await acquire('killed');
  clock.time += 14_000;
  assert.equal(await acquire('two'), undefined);
  clock.time += 2_000;
  assert.equal(await OperationLock.isHeld(path, clock.now), false);
  assert.ok(await acquire('two'));
  assert.deepEqual(await readdir(dirname(path)), ['a.lock']);
});

test('what the same window left behind is taken at once', async (context) => {
  const { acquire } = await lockFile(context);
  await acquire('one');
  assert.ok(await acquire('one'));
});

test('of two windows that take it over at the same moment one has it', async (context) => {
  const { clock, acquire } = await lockFile(context);
  await acquire('killed');
  clock.time += 20_000;
  let arrived = 0;
  let go = (): void => undefined;
  const both = new Promise<void>((resolve) => (go = resolve));
  const sleep = async (): Promise<void> => {
    arrived += 1;
    if (arrived === 2) go();
    await both;
  };
  const locks = await Promise.all([acquire('two', { sleep }), acquire('three', { sleep })]);
  assert.equal(locks.filter((lock) => lock !== undefined).length, 1);
});

test('a heartbeat keeps it, and notices when it was taken', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { path, clock, acquire } = await lockFile(context);
  let onLost = (): void => undefined;
  const lost = new Promise<void>((resolve) => (onLost = resolve));
  await acquire('one', {}, () => {
    onLost();
  });
  clock.time += 14_000;
  context.mock.timers.tick(5_000);
  await touchedAt(path, clock.time);
  clock.time += 14_000;
  assert.equal(await OperationLock.isHeld(path, clock.now), true);

  await writeFile(path, 'taken');
  context.mock.timers.tick(5_000);
  await lost;
});

test('releasing leaves the lock of another window alone', async (context) => {
  const { path, acquire } = await lockFile(context);
  const lock = await acquire('one');
  await writeFile(path, 'taken');
  lock?.release();
  assert.equal(await readFile(path, 'utf8'), 'taken');
});

/** The heartbeat writes on its own: waits for it, without a clock of its own. */
async function touchedAt(path: string, time: number): Promise<void> {
  while ((await stat(path)).mtimeMs !== time) await new Promise((resolve) => setImmediate(resolve));
}
