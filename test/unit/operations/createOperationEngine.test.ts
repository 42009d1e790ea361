// Holds the engine to its files: one window per operation, the list, and stopping when the record cannot be kept.

import assert from 'node:assert/strict';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createOperationEngine } from '../../../src/operations/createOperationEngine.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import { memoryKeyStore } from './memoryKeyStore.ts';
import { temporaryDirectory } from './operationSubjects.ts';
import { replaceAppendFile } from './replaceAppendFile.ts';
import { createVirtualClock } from './virtualClock.ts';
import { never, openWorkshop, outcomeOfOnly, statesOfOnly, type Workshop } from './workshop.ts';

const day = 86_400_000;
async function stoppedOperation(workshop: Workshop): Promise<OperationRecord> {
  const { tenant, planReset, start } = workshop;
  const plan = await planReset(tenant.people.alternateDefault);
  const reconnect = tenant.faults.add({
    when: ({ method, path }) => method === 'DELETE' && path.includes('/phoneMethods/'),
    effect: { kind: 'drop' },
  });
  const record = await (await start('resetMfa', [plan])).ended;
  reconnect();
  assert.deepEqual(statesOfOnly(record), ['accepted', 'accepted', 'calling', 'planned']);
  return record;
}

describe('a record that cannot be kept', () => {
  test('keeps an operation from starting: nothing is sent, and nothing is left behind', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, scope, planReset } = workshop;
    const file = join(await temporaryDirectory(context), 'file');
    await writeFile(file, '');
    const keyStore = memoryKeyStore();
    const engine = createOperationEngine({
      directory: join(file, 'journals'),
      keyStore,
      owner: 'w',
      retentionDays: () => 90,
      undoRetentionDays: () => 7,
    });
    const plans = [await planReset(tenant.people.smsOnly)];
    tenant.clearRequests();
    const header = { kind: 'resetMfa', demo: true, tenantId: 't', tenantName: '', account: '' } as const;
    const contacts = new Map([['u/1', '+81 8099999999']]);
    await assert.rejects(engine.start(scope, { header, plans, contacts }, never), {
      failure: { kind: 'journalUnwritable', code: 'ENOTDIR' },
    });
    assert.deepEqual([workshop.requestCount(), keyStore.keys.size], [0, 0]);
    engine.dispose();
  });

  test('stops a run before its next call, and resuming goes on from what was written', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, directory, engine, scope, planReset, start, writes } = workshop;
    const plan = await planReset(tenant.people.alternateDefault);
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    let written = 0;
    const freeSpace = await replaceAppendFile(context, directory, async (write) => {
      written += 1;
      if (written > 3) throw full;
      await write();
    });
    const operation = await start('resetMfa', [plan]);
    const record = await operation.ended;
    freeSpace();
    assert.deepEqual([record.state, record.stoppedBy], ['stopped', { kind: 'journalUnwritable', code: 'ENOSPC' }]);
    const sent = writes().length;
    assert.ok(sent >= 1 && sent < plan.steps.length);
    assert.ok(statesOfOnly(record).includes('planned'));
    const resumed = await (await engine.resume(scope, operation.id, never)).ended;
    assert.ok(statesOfOnly(resumed).every((state) => state === 'verified'));
    assert.equal(writes().length, plan.steps.length);
  });
});

describe('two windows', () => {
  test('do not run one operation: the other one sees it running and may not touch it', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 60_000 });
    const { tenant, scope, planReset, start, otherWindow } = workshop;
    const other = otherWindow('other window');
    const operation = await start('resetMfa', [await planReset(tenant.people.phoneDefault)]);
    await operation.answered;
    const [seen] = await other.list(tenant.tenantId);
    assert.deepEqual([seen?.header.id, seen?.state], [operation.id, 'verifying']);
    const busy = { failure: { kind: 'otherWindow' } };
    await assert.rejects(other.resume(scope, operation.id, never), busy);
    await assert.rejects(other.cancel(operation.id), busy);
    await assert.rejects(other.delete(operation.id), busy);
    await operation.ended;
    assert.equal((await other.list(tenant.tenantId))[0]?.state, 'ended');
  });

  test('a window that was killed is taken over after fifteen seconds', async (context) => {
    const clock = createVirtualClock();
    const workshop = await openWorkshop(context, { clock });
    const { tenant, directory, scope, otherWindow } = workshop;
    const { header } = await stoppedOperation(workshop);
    const lock = join(directory, `${header.id}.lock`);
    await writeFile(lock, '{"owner":"killed window"}');
    await utimes(lock, clock.now() / 1000, clock.now() / 1000);
    const other = otherWindow('other window');
    assert.equal((await other.list(tenant.tenantId))[0]?.state, 'running');
    await assert.rejects(other.resume(scope, header.id, never), { failure: { kind: 'otherWindow' } });
    await clock.sleep(15_000);
    assert.equal((await other.list(tenant.tenantId))[0]?.state, 'stopped');
    const record = await (await other.resume(scope, header.id, never)).ended;
    assert.equal(record.state, 'ended');
    assert.deepEqual(await readdir(directory), [`${header.id}.jsonl`]);
  });

  test('closing a window frees its operations at once', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 60_000 });
    const { tenant, engine, planReset, start, otherWindow } = workshop;
    const operation = await start('resetMfa', [await planReset(tenant.people.phoneDefault)]);
    await operation.answered;
    engine.dispose();
    const other = otherWindow('other window');
    assert.equal((await other.list(tenant.tenantId))[0]?.state, 'stopped');
    assert.equal((await operation.ended).state, 'stopped');
    const record = await (await other.resume(workshop.scope, operation.id, never)).ended;
    assert.deepEqual(statesOfOnly(record), ['verified', 'verified']);
  });
});

describe('the list', () => {
  test('has the operations of one tenant, newest first', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, clock, engine, planReset, start, otherWindow } = workshop;
    assert.deepEqual(await engine.list(tenant.tenantId), []);
    const ids: string[] = [];
    for (const person of [tenant.people.smsOnly, tenant.people.phoneDefault]) {
      const operation = await start('resetMfa', [await planReset(person)]);
      await operation.ended;
      ids.unshift(operation.id);
      await clock.sleep(1_000);
    }
    const listed = (records: readonly OperationRecord[]) => records.map((record) => record.header.id);
    assert.deepEqual(listed(await engine.list(tenant.tenantId)), ids);
    assert.deepEqual(listed(await otherWindow('other').list(tenant.tenantId)), ids);
    assert.deepEqual(await engine.list('another tenant'), []);
  });

  test('shows a running operation as it is now', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 60_000 });
    const { tenant, engine, planReset, start } = workshop;
    const operation = await start('resetMfa', [await planReset(tenant.people.smsOnly)]);
    assert.equal((await engine.list(tenant.tenantId))[0]?.state, 'running');
    await operation.answered;
    assert.equal((await engine.list(tenant.tenantId))[0]?.state, 'verifying');
    await operation.ended;
  });

  test('forgets what is older than the retention, files and keys included', async (context) => {
    const workshop = await openWorkshop(context, { retentionDays: 7 });
    const { tenant, clock, directory, engine } = workshop;
    const { header } = await stoppedOperation(workshop);
    await workshop.keyStore.store(header.id, 'key');
    await clock.sleep(6 * day);
    assert.equal((await engine.list(tenant.tenantId)).length, 1);
    await clock.sleep(2 * day);
    assert.deepEqual(await engine.list(tenant.tenantId), []);
    assert.deepEqual([await readdir(directory), workshop.keyStore.keys.size], [[], 0]);
    assert.equal(engine.get(header.id), undefined);
  });

  test('passes over files that are no operations', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, directory, engine } = workshop;
    await writeFile(join(directory, 'notes.jsonl'), 'hello\n');
    await writeFile(join(directory, '0f6a1c5e-2b7d-4a39-8c41-5d9e7f3b2a10.jsonl'), 'hello\n');
    assert.deepEqual(await engine.list(tenant.tenantId), []);
  });
});

describe('a stopped operation', () => {
  test('is ended by cancelling: what was not sent is skipped, what is open stays open', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine, otherWindow } = workshop;
    const { header } = await stoppedOperation(workshop);
    await engine.cancel(header.id);
    const expected = ['notConfirmed', 'notConfirmed', 'notConfirmed', 'skipped (cancelled)'];
    for (const record of [engine.get(header.id), (await otherWindow('other').list(tenant.tenantId))[0]]) {
      assert.ok(record);
      assert.equal(record.state, 'ended');
      assert.deepEqual(statesOfOnly(record), expected);
    }
  });

  test('is deleted from this computer', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, directory, engine } = workshop;
    const { header } = await stoppedOperation(workshop);
    await engine.delete(header.id);
    assert.deepEqual([await engine.list(tenant.tenantId), engine.get(header.id)], [[], undefined]);
    assert.deepEqual(await readdir(directory), []);
  });
});

test('a running operation is cancelled from the list', async (context) => {
  const workshop = await openWorkshop(context);
  const { tenant, engine, planReset, start } = workshop;
  const plan = await planReset(tenant.people.alternateDefault);
  const ids: string[] = [];
  const sent = tenant.faults.add({
    when: ({ method }) => {
      for (const id of method === 'DELETE' ? ids : []) void engine.cancel(id);
      return false;
    },
    effect: { kind: 'drop' },
  });
  const operation = await start('resetMfa', [plan]);
  ids.push(operation.id);
  const record = await operation.ended;
  sent();
  assert.equal(record.state, 'ended');
  assert.equal(outcomeOfOnly(record), 'partly');
});

test('an operation is told of while it runs, when it ends, and when the list changes', async (context) => {
  const workshop = await openWorkshop(context);
  const { tenant, engine, planReset, start } = workshop;
  const told: (OperationRecord | undefined)[] = [];
  const stop = engine.onDidChange((record) => told.push(record));
  const operation = await start('resetMfa', [await planReset(tenant.people.phoneDefault)]);
  const record = await operation.ended;
  stop();
  assert.equal(told[0], undefined);
  assert.deepEqual(told.at(-1), record);
  assert.deepEqual(engine.get(operation.id), record);
  const count = told.length;
  await engine.delete(operation.id);
  assert.equal(told.length, count);
});

// Windows has no such bits; there the user's profile is closed to others.
const hasModes = process.platform !== 'win32';

if (hasModes)
  test('the directory is for its owner alone', async (context) => {
    const workshop = await openWorkshop(context);
    const directory = join(workshop.directory, 'deeper', 'journals');
    const engine = createOperationEngine({
      directory,
      keyStore: memoryKeyStore(),
      owner: 'w',
      retentionDays: () => 90,
      undoRetentionDays: () => 7,
    });
    const header = { kind: 'resetMfa', demo: true, tenantId: 't', tenantName: '', account: '' } as const;
    const running = await engine.start(workshop.scope, { header, plans: [], contacts: new Map() }, never);
    await running.ended;
    engine.dispose();
    assert.equal((await stat(directory)).mode & 0o777, 0o700);
    assert.equal((await stat(join(directory, `${running.id}.jsonl`))).mode & 0o777, 0o600);
  });

test('an operation is forgotten in the very moment of its end, while its files are still being closed', async (context) => {
  const workshop = await openWorkshop(context);
  const { engine, tenant } = workshop;
  const { id, ended } = await workshop.start('resetMfa', [await workshop.planReset(tenant.people.smsOnly)]);
  let closed = false;
  void ended.then(() => {
    closed = true;
  });
  while (engine.get(id)?.state !== 'ended') await new Promise((resolve) => setImmediate(resolve));
  assert.equal(closed, false, 'too late to see what this is about');
  await engine.delete(id);
  assert.deepEqual(await engine.list(tenant.tenantId), []);
});
