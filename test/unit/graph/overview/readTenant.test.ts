import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DemoCaller } from '../../../../src/demo/demoTenant.ts';
import { figureOf } from '../../../../src/domain/overview/figures.ts';
import { isPeopleGroup, type PeopleGroup } from '../../../../src/domain/overview/peopleGroup.ts';
import type { TenantReading } from '../../../../src/domain/overview/tenantReading.ts';
import { readRoleDirectory } from '../../../../src/graph/directoryRoles.ts';
import { createPauseSwitch } from '../../../../src/graph/overview/pauseSwitch.ts';
import { readTenant, type TenantReadingOptions } from '../../../../src/graph/overview/readTenant.ts';
import { demoGraph, type DemoGraph, type DemoGraphOptions } from '../support/demoGraph.ts';
import { never } from '../support/scriptedGraph.ts';
import { independentCount } from './independentCount.ts';

interface Opened extends DemoGraph {
  readonly told: readonly TenantReading[];
  read(options: Partial<TenantReadingOptions>, signal?: AbortSignal): Promise<TenantReading>;
}

function open(options: DemoGraphOptions = {}): Opened {
  const demo = demoGraph(options);
  const told: TenantReading[] = [];
  return {
    ...demo,
    told,
    read: (some, signal = never) =>
      readTenant(
        demo.graph,
        {
          source: 'report',
          readRoles: (stop) => readRoleDirectory(demo.graph, stop),
          pause: createPauseSwitch(),
          tell: (reading) => told.push(reading),
          now: demo.clock.now,
          ...some,
        },
        signal,
      ),
  };
}

/** Figures that are known for everybody who was read, held to the independent count. */
async function assertCounts(demo: DemoGraph, reading: TenantReading, except: readonly PeopleGroup[] = []) {
  const counted = await independentCount(demo.tenant, reading.source === 'live');
  for (const [group, count] of Object.entries(counted)) {
    if (isPeopleGroup(group) && !except.includes(group))
      assert.equal(figureOf(group, reading.people).count, count, group);
  }
}

const withReports: readonly DemoCaller[] = ['globalAdministrator', 'globalReader', 'reportsReader'];
const withoutReports: readonly DemoCaller[] = [
  'authenticationAdministrator',
  'privilegedAuthenticationAdministrator',
  'helpdeskAdministrator',
];

describe('a whole tenant read from the registration report', () => {
  for (const caller of withReports) {
    it(`gives figures that equal an independent count, for a ${caller}`, async () => {
      const demo = open({ caller });
      const reading = await demo.read({});
      assert.equal(reading.state, 'done');
      assert.deepEqual(reading.failures, {});
      await assertCounts(demo, reading, ['capable']);
    });
  }

  it('adds the blocked accounts, which the report lacks, and says that nothing is known of their methods', async () => {
    const demo = open();
    const { people } = await demo.read({});
    const blocked = people.find(({ id }) => id === demo.tenant.people.disabled.id);
    assert.equal(blocked?.enabled, false);
    assert.equal(blocked.missing, 'notInReport');
    assert.equal(blocked.methods, undefined);
    const figure = figureOf('noMethod', people);
    assert.equal(figure.reasons.notInReport, figureOf('blocked', people).count);
  });

  it('takes the blocked accounts as the report tells them, where it does', async () => {
    const demo = open({ reading: { blockedInReport: 'listed' } });
    const { people } = await demo.read({});
    assert.equal(people.filter(({ missing }) => missing !== undefined).length, 0);
    assert.equal(people.length, 150);
  });

  it('for 100,000 people needs a hundred pages at five in ten seconds, and has first figures after the first', async () => {
    const demo = open({ userCount: 100_000, throttle: {} });
    const begunAt = demo.clock.now();
    const reading = await demo.read({});
    const seconds = (demo.clock.now() - begunAt) / 1000;
    assert.equal(reading.state, 'done');
    assert.equal(reading.people.length, 100_000);
    const pages = demo.tenant.requests.filter(({ path }) => path.includes('userRegistrationDetails'));
    const blocked = figureOf('blocked', reading.people).count;
    assert.equal(pages.length, Math.ceil((100_000 - blocked) / 999));
    assert.ok(seconds <= Math.ceil(pages.length / 5) * 10 + 5, `${seconds} s`);
    const first = demo.told.find(({ people }) => people.some(({ source }) => source === 'report'));
    assert.ok(first !== undefined && first.progress.read < 50_000);
    await assertCounts(demo, reading, ['capable']);
  });

  it('§15.45 is as old as its rows say: what was changed a moment ago is not in it, and a row’s date is no registration', async () => {
    const demo = open();
    const { smsOnly } = demo.tenant.people;
    demo.tenant.behindTheScenes.setMethods(smsOnly.id, { methods: [{ kind: 'fido2' }] });
    const reading = await demo.read({});
    const person = reading.people.find(({ id }) => id === smsOnly.id);
    assert.deepEqual(person?.methods, ['mobilePhone']);
    assert.ok(Date.parse(person.readAt ?? '') < demo.clock.now() - 30 * 60_000);
    assert.ok(reading.reportRows !== undefined && reading.reportRows.oldestAt <= reading.reportRows.newestAt);
    assert.ok(Date.parse(reading.readAt) >= Date.parse(reading.reportRows.newestAt));
  });

  for (const [why, options, kind] of [
    ['without P1', { licence: 'free' }, 'missingLicence'],
    ...withoutReports.map((caller) => [`for a ${caller}`, { caller }, 'missingPermission'] as const),
  ] as const) {
    it(`says why there is none ${why}, lists everybody, and takes nobody for somebody without methods`, async () => {
      const reading = await open(options).read({});
      assert.equal(reading.state, 'stopped');
      assert.equal(reading.reportFailure?.kind, kind);
      assert.equal(reading.everybodyListed, true);
      assert.equal(reading.people.length, 150);
      for (const group of ['registered', 'smsVoiceOnly', 'passwordless', 'method:passkey'] as const) {
        const { count, unknown, reasons } = figureOf(group, reading.people);
        assert.deepEqual([count, unknown, reasons], [0, 150, { notRead: 150 }], group);
      }
      assert.ok(figureOf('guests', reading.people).count > 0 && figureOf('blocked', reading.people).count > 0);
    });
  }

  it('that breaks off half-way leaves the rest unknown, with the reason', async () => {
    const demo = open({ userCount: 3000 });
    let pages = 0;
    demo.tenant.faults.add({
      when: ({ path }) => path.includes('userRegistrationDetails') && ++pages > 1,
      effect: { kind: 'status', status: 400, code: 'BadRequest' },
    });
    const reading = await demo.read({});
    assert.equal(reading.state, 'stopped');
    assert.equal(reading.failures.methods?.kind, 'refused');
    const { unknown, reasons, of } = figureOf('registered', reading.people);
    assert.equal(of, 3000);
    assert.deepEqual(reasons, { failed: unknown });
    assert.equal(unknown, 3000 - reading.progress.read);
  });

  it('stops when it is given up, and what is there stays right', async () => {
    const demo = open({ userCount: 3000 });
    const stop = new AbortController();
    const reading = await demo.read(
      {
        tell: () => {
          stop.abort();
        },
      },
      stop.signal,
    );
    assert.equal(reading.state, 'stopped');
    assert.ok(figureOf('registered', reading.people).unknown > 0);
  });
});

describe('a whole tenant read live', () => {
  it('gives figures that equal an independent count without P1, and does not claim what only the report tells', async () => {
    const demo = open({ licence: 'free' });
    const reading = await demo.read({ source: 'live' });
    assert.deepEqual([reading.state, reading.source, reading.leftOut], ['done', 'live', 0]);
    assert.equal(reading.progress.toRead, 150);
    // How many there are is not known before they are listed: no "0 of 0".
    for (const { everybodyListed, progress } of demo.told)
      assert.equal(progress.toRead, everybodyListed ? 150 : undefined);
    await assertCounts(demo, reading, ['capable']);
    assert.deepEqual(figureOf('capable', reading.people).reasons, { notTold: 150 });
  });

  it('reads what an Authentication Administrator reaches, and says who is out of reach', async () => {
    const demo = open({ caller: 'authenticationAdministrator' });
    const reading = await demo.read({ source: 'live' });
    assert.equal(reading.state, 'done');
    const { unknown, reasons } = figureOf('smsVoiceOnly', reading.people);
    assert.ok(unknown > 0 && reasons.outOfReach !== undefined);
    const inReach = reading.people.filter(({ missing }) => missing === undefined);
    assert.ok(inReach.length > 100);
    assert.ok(figureOf('prompted', reading.people).count > 0);
    assert.equal(
      reading.people.find(({ id }) => id === demo.tenant.people.globalAdministrator.id)?.missing,
      'outOfReach',
    );
  });

  it('reads no more people than allowed, administrators first, and goes on where it stopped', async () => {
    const demo = open();
    const pause = createPauseSwitch();
    // Held up until the roles are known.
    pause.pause();
    const some = await demo.read({
      source: 'live',
      limit: 40,
      pause,
      readRoles: async (signal) => {
        const roles = await readRoleDirectory(demo.graph, signal);
        setImmediate(() => {
          pause.resume();
        });
        return roles;
      },
    });
    assert.equal(some.state, 'stopped');
    assert.equal(some.progress.read, 40);
    assert.equal(some.leftOut, 110);
    assert.equal(figureOf('registered', some.people).unknown, 110);
    demo.takeHttp();
    const rest = await demo.read({ source: 'live', earlier: some.people });
    assert.equal(rest.state, 'done');
    assert.equal(rest.progress.read, 150);
    await assertCounts(demo, rest, ['capable']);
  });

  it('waits while it is paused, and ends at once when it is given up then', async () => {
    const demo = open();
    const pause = createPauseSwitch();
    pause.pause();
    const stop = new AbortController();
    const reading = demo.read({ source: 'live', pause }, stop.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(demo.tenant.requests.filter(({ path }) => path.endsWith('/methods')).length, 0);
    stop.abort();
    const { state, people } = await reading;
    assert.equal(state, 'stopped');
    assert.equal(figureOf('noMethod', people).count, 0);
  });

  it('ends when nobody at all can be read any more', async () => {
    const demo = open({ userCount: 2000 });
    demo.tenant.faults.add({ when: { path: /authentication\/methods$/ }, effect: { kind: 'drop' } });
    demo.tenant.faults.add({ when: { path: /\$batch$/ }, effect: { kind: 'drop' } });
    const reading = await demo.read({ source: 'live' });
    assert.equal(reading.state, 'stopped');
    assert.equal(reading.failures.methods?.kind, 'offline');
    assert.equal(figureOf('registered', reading.people).reasons.notRead, 2000);
  });

  it('stops after the first hundreds who are all out of reach, and goes on through all when told to', async () => {
    const demo = open({ caller: 'authenticationPolicyAdministrator', userCount: 1000 });
    const ownId = demo.tenant.people.authenticationPolicyAdministrator.id;
    const stopped = await demo.read({ source: 'live', ownId });
    assert.equal(stopped.state, 'stopped');
    assert.equal(stopped.failures.methods?.kind, 'accessDenied');
    assert.ok(stopped.progress.read >= 200 && stopped.progress.read < 400, String(stopped.progress.read));
    const all = await demo.read({ source: 'live', ownId, earlier: stopped.people });
    assert.deepEqual([all.state, all.failures.methods, all.progress.read], ['done', undefined, 1000]);
  });

  it('finds the few whom a role for an administrative unit reaches, however late they come', async () => {
    const demo = open({ caller: 'scopedAuthenticationAdministrator', userCount: 1000 });
    const ownId = demo.tenant.people.scopedAuthenticationAdministrator.id;
    const first = await demo.read({ source: 'live', ownId });
    const all = await demo.read({ source: 'live', ownId, earlier: first.people });
    assert.equal(all.progress.read, 1000);
    const reached = all.people.filter(({ methods }) => methods !== undefined).map(({ id }) => id);
    // The third member of the unit is an administrator beyond the role's reach.
    const { inScopedUnit, smsOnly } = demo.tenant.people;
    assert.deepEqual(reached.toSorted(), [ownId, inScopedUnit.id, smsOnly.id].map((id) => id.toLowerCase()).toSorted());
  });

  it('does not count somebody who has left meanwhile', async () => {
    const demo = open();
    demo.tenant.behindTheScenes.deleteUser(demo.tenant.people.smsOnly.id, { listedForMs: 600_000 });
    const reading = await demo.read({ source: 'live' });
    assert.equal(reading.people.length, 149);
  });
});
