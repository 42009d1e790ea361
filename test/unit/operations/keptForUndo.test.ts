// Holds what operations take away to being kept as long as promised, unreadable, and no longer.

import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { mayPutBack } from '../../../src/operations/mayPutBack.ts';
import type { RemovedReading } from '../../../src/operations/removedContacts.ts';
import { removedSteps } from '../../../src/operations/removedSteps.ts';
import { endedReset, keeping, keptBy, listed, reset } from './undoSubjects.ts';
import { openWorkshop, outcomeOfOnly } from './workshop.ts';

const dayMs = 86_400_000;

const contactsOf = (reading: RemovedReading): string[] =>
  reading.kind === 'kept' ? [...reading.contacts.values()].map(({ was }) => was).toSorted() : [];

describe('what an operation removed', () => {
  const numbers = ['+1 5035550141', '+1 5035550142', '+1 5035550143x204'];

  test('is kept for the days after the end, and the record says until when', async (context) => {
    const { workshop, id, record } = await endedReset(context);
    const { engine, scope } = workshop;
    const told = engine.get(id);
    assert.ok(told);
    assert.deepEqual(told, await listed(workshop, id));
    assert.equal(Date.parse(told.undoUntil ?? ''), Date.parse(record.endedAt ?? '') + 7 * dayMs);
    assert.ok(mayPutBack(told, scope));
    assert.ok(!mayPutBack(told, { ...scope, demoInstance: 'later' }));
    assert.deepEqual(contactsOf(await engine.removed(id)), numbers);
    assert.deepEqual(
      removedSteps(told).map(({ method }) => method.phoneType),
      ['alternateMobile', 'office', 'mobile'],
    );
  });

  test('is on disk before the first call, and cannot be read there', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, directory } = workshop;
    const found: string[][] = [];
    const { plan } = await keeping(workshop, tenant.people.everything);
    tenant.faults.add({
      when: ({ method }) => {
        if (method === 'DELETE') found.push([...workshop.keyStore.keys.keys()]);
        return false;
      },
      effect: { kind: 'drop' },
    });
    const operation = await reset(workshop);
    await operation.ended;
    assert.deepEqual(found[0], [`${operation.id}.undo`]);
    const names = await readdir(directory);
    assert.deepEqual(names.toSorted(), [`${operation.id}.jsonl`, `${operation.id}.undo`].toSorted());
    const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
    assert.doesNotMatch(texts.join('\n') + JSON.stringify(plan), /503555014/);
  });

  test('goes with its key when the days are over, whatever tenant is open', async (context) => {
    const { workshop, id } = await endedReset(context);
    await workshop.clock.pass(7 * dayMs - 1_000);
    assert.ok((await listed(workshop, id)).undoUntil);
    await workshop.clock.pass(2_000);
    assert.equal(workshop.keyStore.keys.size, 1);
    await workshop.otherWindow('next').list('another tenant');
    assert.deepEqual(await keptBy(workshop), []);
    assert.equal((await listed(workshop, id)).undoUntil, undefined);
    assert.deepEqual(await workshop.engine.removed(id), { kind: 'expired' });
  });

  test('is not handed out after the days, even if nobody has looked since', async (context) => {
    const { workshop, id } = await endedReset(context);
    await workshop.clock.pass(7 * dayMs + 1);
    assert.deepEqual(await workshop.engine.removed(id), { kind: 'expired' });
    assert.deepEqual(await keptBy(workshop), []);
  });

  test('goes at once when the setting becomes 0', async (context) => {
    let days = 7;
    const { workshop, id } = await endedReset(context, { undoRetentionDays: () => days });
    days = 0;
    assert.equal((await listed(workshop, id)).undoUntil, undefined);
    assert.deepEqual(await keptBy(workshop), []);
  });

  test('goes with the record', async (context) => {
    const { workshop, id } = await endedReset(context);
    await workshop.engine.delete(id);
    assert.deepEqual([await keptBy(workshop), await readdir(workshop.directory)], [[], []]);
    assert.deepEqual(await workshop.engine.removed(id), { kind: 'lost' });
  });

  test('goes at the end of an operation that removed nothing', async (context) => {
    const workshop = await openWorkshop(context);
    workshop.tenant.faults.add({ when: { method: 'DELETE' }, effect: { kind: 'status', status: 403 } });
    const operation = await reset(workshop, workshop.tenant.people.smsOnly);
    assert.equal(outcomeOfOnly(await operation.ended), 'failed');
    assert.deepEqual(await keptBy(workshop), []);
    assert.equal(workshop.engine.get(operation.id)?.undoUntil, undefined);
  });

  test('is of no use without its key, or when its file was changed, and that is said', async (context) => {
    const { workshop, id } = await endedReset(context);
    const { engine, keyStore, directory } = workshop;
    const path = join(directory, `${id}.undo`);
    const sealed = JSON.parse(await readFile(path, 'utf8')) as { tag: string };
    const tag = Buffer.from(sealed.tag, 'base64');
    tag.writeUInt8(tag.readUInt8(0) ^ 1, 0);
    await writeFile(path, JSON.stringify({ ...sealed, tag: tag.toString('base64') }));
    assert.deepEqual(await engine.removed(id), { kind: 'lost' });
    await writeFile(path, JSON.stringify(sealed));
    assert.equal((await engine.removed(id)).kind, 'kept');
    keyStore.keys.clear();
    assert.deepEqual(await engine.removed(id), { kind: 'lost' });
  });

  test('of an operation that was cut short is kept from the last that is known of it', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, clock } = workshop;
    const cut = tenant.faults.add({ when: { path: /3179e48a/ }, effect: { kind: 'status', status: 401 } });
    const operation = await reset(workshop);
    assert.equal((await operation.ended).state, 'stopped');
    cut();
    assert.deepEqual(
      removedSteps(await listed(workshop, operation.id)).map(({ method }) => method.phoneType),
      ['alternateMobile', 'office'],
    );
    assert.equal((await keptBy(workshop)).length, 2);
    await clock.pass(7 * dayMs + 60_000);
    assert.equal((await listed(workshop, operation.id)).undoUntil, undefined);
    assert.deepEqual(await keptBy(workshop), []);
  });

  test('is kept of a run that is cancelled half way, for what went', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine } = workshop;
    tenant.faults.add({ when: { path: /3179e48a/ }, effect: { kind: 'status', status: 401 } });
    const operation = await reset(workshop);
    await operation.ended;
    await engine.cancel(operation.id);
    const record = engine.get(operation.id);
    assert.ok(record?.undoUntil);
    assert.equal(removedSteps(record).length, 2);
  });

  test('without a record goes when the next window tidies up, and a running one keeps its own', async (context) => {
    const { workshop, id } = await endedReset(context);
    await rm(join(workshop.directory, `${id}.jsonl`));
    const running = await openWorkshop(context, { replicationLagMs: 60_000 });
    const operation = await reset(running);
    await operation.answered;
    await running.otherWindow('next').tidy();
    assert.equal((await keptBy(running)).length, 2);
    await operation.ended;
    await workshop.otherWindow('next').tidy();
    assert.deepEqual(await keptBy(workshop), []);
  });

  test('keeps an operation from starting if it cannot be kept: nothing is sent, and nothing is left behind', async (context) => {
    const workshop = await openWorkshop(context);
    workshop.keyStore.store = () => Promise.reject(new Error('no keyring'));
    await assert.rejects(reset(workshop), { failure: { kind: 'journalUnwritable' } });
    assert.deepEqual([workshop.writes(), await readdir(workshop.directory)], [[], []]);
  });
});
