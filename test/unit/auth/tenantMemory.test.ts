// Tenants opened before come back in order, per cloud and app, and hold nothing secret.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clouds } from '../../../src/auth/clouds.ts';
import type { Session } from '../../../src/auth/session.ts';
import { createTenantMemory } from '../../../src/auth/tenantMemory.ts';
import { demoSession } from '../../support/demoSession.ts';
import { grantedSignIn, homeTenantId } from '../../support/grantedSignIn.ts';
import { fakeMemento } from '../../support/memento.ts';

const idOf = (number: number): string => `a0000000-1111-4222-8333-0000000000${String(number).padStart(2, '0')}`;
const { target } = grantedSignIn();

function session(tenantId: string, different: Partial<Session> = {}): Session {
  const { session: demo } = demoSession();
  return {
    ...{ tenantId, tenantName: `Tenant ${tenantId}`, domain: 'a.example', country: 'JP' },
    ...{ account: demo.account, graph: demo.graph, cloud: 'global', demo: false, signIn: grantedSignIn() },
    ...different,
  };
}

describe('the memory of tenants', () => {
  it('has the newest first, each once, and ten at most', async () => {
    let now = Date.parse('2026-11-26T08:00:00Z');
    const memory = createTenantMemory(fakeMemento(), () => now);
    for (let number = 1; number <= 12; number += 1) {
      now += 60_000;
      await memory.remember(session(idOf(number)));
    }
    await memory.remember(session(idOf(5), { tenantName: 'New name' }));
    const recent = memory.recent(target);
    assert.deepEqual(
      recent.map(({ facts }) => facts.tenantId),
      [5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map(idOf),
    );
    assert.deepEqual(recent[0]?.facts, {
      ...{ tenantId: idOf(5), tenantName: 'New name', domain: 'a.example', country: 'JP' },
      account: demoSession().session.account,
    });
    assert.equal(recent[0].usedAt, '2026-11-26T08:12:00.000Z');
  });

  it('is one per cloud, app and way to sign in', async () => {
    const memory = createTenantMemory(fakeMemento());
    await memory.remember(session(idOf(1)));
    assert.deepEqual(memory.recent({ ...target, cloud: clouds.usGov }), []);
    assert.deepEqual(memory.recent({ ...target, clientId: idOf(9) }), []);
    assert.deepEqual(memory.recent({ ...target, mode: 'appOnlyCertificate' }), []);
  });

  it('forgets one', async () => {
    const memory = createTenantMemory(fakeMemento());
    for (const number of [1, 2]) await memory.remember(session(idOf(number)));
    await memory.forget(target, idOf(2));
    assert.deepEqual(
      memory.recent(target).map(({ facts }) => facts.tenantId),
      [idOf(1)],
    );
  });

  it('knows the one that the settings name, or else the account’s home', async () => {
    const memory = createTenantMemory(fakeMemento());
    assert.equal(memory.last(target), undefined);
    for (const id of [idOf(1), homeTenantId, idOf(2)]) await memory.remember(session(id));
    assert.equal(memory.last({ ...target, tenantId: idOf(1) })?.facts.tenantId, idOf(1));
    assert.equal(memory.last(target)?.facts.tenantId, homeTenantId);
    assert.equal(memory.last({ ...target, tenantId: idOf(3) }), undefined);
  });

  it('takes no demo tenant, and nothing that does not fit', async () => {
    const memento = fakeMemento();
    const memory = createTenantMemory(memento);
    await memory.remember(demoSession().session);
    assert.equal(memento.text(), '[]');
    await memory.remember(session(idOf(1)));
    const [[key, text]] = JSON.parse(memento.text()) as [[string, string]];
    const [whole] = JSON.parse(text) as Record<string, unknown>[];
    const broken = [
      null,
      7,
      {},
      { ...whole, usedAt: 5 },
      { ...whole, account: null },
      { ...whole, facts: { tenantId: 'x' } },
    ];
    await memento.update(key, [...broken, whole]);
    assert.equal(memory.recent(target).length, 1);
    await memento.update(key, 'nonsense');
    assert.deepEqual(memory.recent(target), []);
  });

  it('keeps names and ids alone', async () => {
    const memento = fakeMemento();
    await createTenantMemory(memento).remember(session(idOf(1)));
    const [[, text]] = JSON.parse(memento.text()) as [[string, string]];
    const [item] = JSON.parse(text) as { facts: object; account: object }[];
    assert.deepEqual(Object.keys(item ?? {}), ['facts', 'account', 'usedAt']);
    assert.deepEqual(Object.keys(item?.account ?? {}), ['id', 'label']);
    assert.deepEqual(Object.keys(item?.facts ?? {}), ['tenantId', 'tenantName', 'domain', 'country', 'account']);
  });
});
