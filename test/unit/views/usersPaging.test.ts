// Pages, searches and errors of the Users view against the demo tenant, in plain Node.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { demoSession } from '../../support/demoSession.ts';
import type { DemoRequest } from '../../../src/demo/demoTenant.ts';
import { iconOf, showTree } from './shownTree.ts';

describe('Pages of the Users view', () => {
  it('shows an error as a row with a sentence and Retry, never as an empty list', async () => {
    const { demo, session } = demoSession();
    const remove = demo.faults.add({
      when: { path: /^\/users$/ },
      effect: { kind: 'status', status: 200, html: true },
    });
    const { tree, rows, item } = showTree({ session });
    const [failed, retry, ...others] = await rows();
    assert.equal(others.length, 0);
    assert.ok(failed?.kind === 'message' && failed.tone === 'error');
    assert.match(failed.text, /Something other than Microsoft Graph answered/);
    assert.ok(retry?.kind === 'message' && retry.text === 'Retry');
    assert.equal(item(retry).command?.command, 'entraMfa.refresh');
    assert.match(String(item(failed).accessibilityInformation?.label), /^Error: .*Request ID: /);
    remove();
    tree.refresh();
    assert.equal((await rows()).length, 101);
    tree.dispose();
  });

  it('keeps the rows there are when the next page fails, and goes on from there', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, item } = showTree({ session, pageSize: 50 });
    await rows();
    const isNext = ({ path, query }: DemoRequest): boolean => path === '/users' && query.includes('skiptoken');
    demo.faults.add({
      when: isNext,
      times: 1,
      effect: { kind: 'status', status: 403, code: 'Authorization_RequestDenied' },
    });
    await tree.loadMore();
    const failed = await rows();
    assert.equal(failed.length, 52);
    const [last, retry] = failed.slice(-2);
    assert.ok(last?.kind === 'message' && last.tone === 'error');
    assert.ok(retry?.kind === 'message' && retry.text === 'Retry');
    assert.equal(item(retry).command?.command, 'entraMfa.loadMore');
    await tree.loadMore();
    assert.equal((await rows()).filter(({ kind }) => kind === 'user').length, 100);
    tree.dispose();
  });

  it('keeps row objects and their items when a page is added', async () => {
    const { session } = demoSession({ userCount: 400 });
    const { tree, rows, item, until } = showTree({ session, pageSize: 50 });
    const before = await rows();
    await until(() =>
      before.every((node) => node.kind !== 'user' || iconOf(item(node)) !== 'person' || node.user.userType === 'guest'),
    );
    const items = before.slice(0, 50).map(item);
    await tree.loadMore();
    const after = await rows();
    assert.equal(after.length, 101);
    assert.deepEqual(
      after.slice(0, 50).map((node, index) => node === before[index] && item(node) === items[index]),
      Array(50).fill(true),
    );
    assert.equal(after.at(-1), before.at(-1));
    tree.dispose();
  });

  it('offers search in place of more rows past 5,000', async () => {
    const { session } = demoSession({ userCount: 7000 });
    const { tree, rows, item } = showTree({ session, pageSize: 999 });
    await rows();
    for (let page = 1; page < 6; page++) await tree.loadMore();
    const last = (await rows()).at(-1);
    assert.ok(last?.kind === 'message');
    assert.equal(item(last).command?.command, 'entraMfa.searchUsers');
    tree.dispose();
  });

  it('searches and filters on the server, says so above the rows, and offers the way back from nothing', async () => {
    const { demo, session } = demoSession();
    const { tree, rows, view, item } = showTree({ session });
    await rows();
    tree.setQuery({ search: "O'Brien & Söhne #1", accountEnabled: true });
    assert.deepEqual(fake.executed.at(-1), ['setContext', 'entraMfa.searchActive', true]);
    assert.deepEqual(
      (await rows()).map((node) => (node.kind === 'user' ? node.user.id : node.kind)),
      [demo.people.apostrophe.id],
    );
    await new Promise(setImmediate);
    assert.match(String(view['message']), /^Search: “O'Brien & Söhne #1” · Sign-in enabled · As of /);
    tree.setQuery({ search: 'zzzz nobody' });
    const [nobody, all] = await rows();
    assert.ok(nobody?.kind === 'message' && nobody.tone === 'info');
    assert.ok(all?.kind === 'message');
    assert.equal(item(all).command?.command, 'entraMfa.clearSearch');
    tree.setQuery({});
    assert.deepEqual(fake.executed.at(-1), ['setContext', 'entraMfa.searchActive', false]);
    tree.dispose();
  });

  it('drops what an older query still reads', async () => {
    const { demo, session } = demoSession();
    const isUnsearched = ({ path, query }: DemoRequest): boolean => path === '/users' && !query.includes('search');
    demo.faults.add({ when: isUnsearched, effect: { kind: 'delay', ms: 60_000 } });
    const { tree, rows } = showTree({ session });
    const first = rows();
    // The request is on its way.
    await new Promise(setImmediate);
    tree.setQuery({ search: 'Camille Roux' });
    assert.deepEqual(
      (await first).map((node) => (node.kind === 'user' ? node.user.id : node.kind)),
      [demo.people.smsOnly.id],
    );
    tree.dispose();
  });
});
