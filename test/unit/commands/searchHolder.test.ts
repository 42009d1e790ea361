// Who holds a phone number, against the demo tenant: as different callers, with and without the report, with faults.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../support/fakeVscode.ts';
import { heldNumber, numberOfDeleted } from '../../../src/demo/methods/namedMethods.ts';
import { EntraError } from '../../../src/domain/failure.ts';
import { searchHolder, type HolderFindings } from '../../../src/commands/numberHolder/searchHolder.ts';
import { demoGraph, type DemoGraph, type DemoGraphOptions } from '../graph/support/demoGraph.ts';
import { never } from '../graph/support/scriptedGraph.ts';

const { holderSentences } = await import('../../../src/commands/numberHolder/holderSentences.ts');

interface Asked {
  readonly number?: string;
  readonly mostUsers?: number;
  readonly signal?: AbortSignal;
  readonly looked?: (users: number) => void;
}

function search(
  { graph, tenant }: DemoGraph,
  { number = heldNumber, mostUsers = 5_000, signal = never, looked }: Asked = {},
) {
  const userId = tenant.people.numberSeeker.id;
  return searchHolder({ graph, number, userId, mostUsers, looked: looked ?? (() => undefined) }, signal);
}

const methodReads = (demo: DemoGraph): number =>
  demo.tenant.requests.filter(({ path }) => path.endsWith('/authentication/methods')).length;

const open = (options: DemoGraphOptions = {}): DemoGraph => demoGraph({ userCount: 400, ...options });

describe('§15.24 the holder of a number', () => {
  it('is found through the report where it may be read, without reading everybody', async () => {
    const demo = open({ caller: 'globalAdministrator' });
    const { holder } = await search(demo);
    assert.equal(holder?.id, demo.tenant.people.numberHolder.id);
    const reports = demo.tenant.requests.filter(({ path }) => path.startsWith('/reports/'));
    assert.ok(reports.length >= 1 && reports.length <= 2);
    assert.ok(!demo.tenant.requests.some(({ path }) => path === '/users'));
    assert.ok(methodReads(demo) < 400);
  });

  for (const [why, options] of [
    ['without a report role', { caller: 'privilegedAuthenticationAdministrator' }],
    ['without the permission', { scopes: ['User.Read.All', 'UserAuthenticationMethod.Read.All'] }],
    ['without P1', { licence: 'free' }],
  ] as const)
    it(`is found ${why} too, by reading users until it is met`, async () => {
      const demo = open(options);
      const looked: number[] = [];
      const { holder, more } = await search(demo, { looked: (users) => looked.push(users) });
      assert.equal(holder?.id, demo.tenant.people.numberHolder.id);
      assert.equal(more, false);
      // Batches of twenty, and no more of them than it took.
      const batches = demo.takeHttp().filter(({ path }) => path === '/$batch').length;
      assert.ok(batches <= 21, String(batches));
    });

  it('§15.45 is found too who registered the number after the report was made, and the report is only where to look first', async () => {
    const demo = open({ caller: 'globalAdministrator' });
    const { nothing } = demo.tenant.people;
    const number = '+1 2065550177';
    demo.tenant.behindTheScenes.addMethod(nothing.id, { kind: 'phone', phoneNumber: number, smsSignInState: 'ready' });
    const { holder } = await search(demo, { number });
    assert.equal(holder?.id, nothing.id);
    assert.ok(demo.tenant.requests.some(({ path }) => path === '/users'));
  });

  it('§15.46 is judged by the methods that are there, not by what the report says of them', async () => {
    const demo = open({ caller: 'globalAdministrator' });
    const { numberHolder } = demo.tenant.people;
    const app = { kind: 'microsoftAuthenticator', displayName: 'Pixel 9' } as const;
    demo.tenant.behindTheScenes.setMethods(numberHolder.id, { methods: [app], defaultMethod: 'push' });
    const { holder, possible } = await search(demo);
    assert.equal(holder, undefined);
    assert.ok(!possible.some(({ id }) => id === numberHolder.id));
  });

  it('is only possible for somebody who reads numbers in part, and said so', async () => {
    const demo = open({ caller: 'authenticationAdministrator' });
    const findings = await search(demo);
    assert.equal(findings.holder, undefined);
    assert.ok(findings.possible.some(({ id }) => id === demo.tenant.people.numberHolder.id));
    // Administrators are out of this role's reach.
    assert.ok(findings.unreadable > 0);
    const { sentence, detail } = holderSentences(findings, '+1 ••••••••42');
    assert.equal(sentence, 'Who signs in with +1 ••••••••42 could not be found out.');
    assert.match(detail, /may be one of these: [^]+• Bjorn Dahl \(bjorn\.dahl@/);
    assert.match(detail, /Users whose methods you may not read: \d+/);
  });

  it('may be a deleted user, who is named as possible alone', async () => {
    const demo = open();
    const findings = await search(demo, { number: numberOfDeleted });
    assert.equal(findings.holder, undefined);
    const { detail } = holderSentences(findings, '+1 ••••••••43');
    assert.match(
      detail,
      /A deleted user keeps the number until the deletion is final, after 30 days\. Deleted are:\n {2}• Byron Ash \(deleted /,
    );
    assert.match(detail, /Users whose methods were read: \d{3}\n?/);
    assert.ok(!detail.includes(numberOfDeleted) && !detail.includes('2065550143'));
  });

  it('is not claimed to be nobody when deleted users cannot be read', async () => {
    const demo = open();
    demo.tenant.faults.add({
      when: { path: /deletedItems/ },
      effect: { kind: 'status', status: 403, code: 'Authorization_RequestDenied', message: 'no' },
    });
    const { detail } = holderSentences(await search(demo, { number: numberOfDeleted }), '+1 ••••••••43');
    assert.match(detail, /Deleted users could not be read: /);
  });

  it('is looked for among so many users and no more, and the rest is said', async () => {
    const demo = open({ scopes: ['User.Read.All', 'UserAuthenticationMethod.Read.All'] });
    const findings = await search(demo, { number: '+1 2065559999', mostUsers: 50 });
    assert.equal(findings.read, 50);
    assert.equal(methodReads(demo), 50);
    assert.match(holderSentences(findings, '+1 ••••••••99').detail, /There are more users, who were not looked at\./);
  });

  it('is not looked for any longer where nobody’s methods may be read', async () => {
    const demo = open({ caller: 'reportsReader' });
    const findings = await search(demo);
    assert.equal(findings.read, 0);
    assert.ok(findings.more && methodReads(demo) < 400);
  });

  it('is given up at once when the person cancels, and when the connection is lost', async () => {
    const demo = open();
    const abort = new AbortController();
    const cancelled = search(demo, { signal: abort.signal, number: numberOfDeleted });
    abort.abort();
    const kindOf = (error: unknown): string => (error instanceof EntraError ? error.failure.kind : 'other');
    await assert.rejects(cancelled, (error) => kindOf(error) === 'cancelled');
    demo.tenant.faults.add({ when: { path: /\$batch/ }, effect: { kind: 'drop' } });
    await assert.rejects(search(demo), (error) => kindOf(error) === 'offline');
  });

  it('is asked of a report with empty pages and many pages', async () => {
    const demo = open({ userCount: 1500 });
    demo.tenant.faults.emptyPages = true;
    const { holder } = await search(demo);
    assert.equal(holder?.id, demo.tenant.people.numberHolder.id);
  });

  it('is told in one sentence and what to do, names plain, the number never in full', () => {
    const findings: HolderFindings = {
      holder: { id: 'x', displayName: '[Bob](command:x)\n$(x)', userPrincipalName: 'bob@fernhill.example' },
      ...{ possible: [], read: 1, unreadable: 0, more: false },
    };
    const { sentence, detail } = holderSentences(findings, '+1 ••••••••42');
    assert.match(sentence, /signs in by SMS with this number\.$/);
    assert.match(detail, /turn SMS sign-in off for this user/);
    for (const text of [sentence, ...detail.split('\n')]) assert.doesNotMatch(text, /\]\(command|\$\(|\d{7}/);
  });

  it('lists ten possible holders and counts the rest', () => {
    const user = (index: number) => ({
      id: `${index}`,
      displayName: `User ${index}`,
      userPrincipalName: `${index}@x.example`,
    });
    const { detail } = holderSentences(
      {
        possible: Array.from({ length: 12 }, (_, index) => user(index)),
        deleted: { known: true, value: { users: [], more: false } },
        ...{ read: 12, unreadable: 0, more: false },
      },
      '+1 ••••••••42',
    );
    assert.match(detail, /• User 9 .*\n {2}… and 2 more\n\nThere are no deleted users who could still hold it\./);
  });
});
