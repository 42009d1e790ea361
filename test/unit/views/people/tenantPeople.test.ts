// What is known of everybody in the open tenant, as the views share it, against the demo tenant.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { createReadRoles } from '../../../../src/auth/createReadRoles.ts';
import { figureOf } from '../../../../src/domain/overview/figures.ts';
import type { TenantReading } from '../../../../src/domain/overview/tenantReading.ts';
import type { Session } from '../../../../src/services.ts';
import { demoSession, type DemoSessionOptions } from '../../../support/demoSession.ts';
import { EventEmitter } from '../../../support/fakeVscodeModule.ts';
import '../../../support/fakeVscode.ts';

const { TenantPeople } = await import('../../../../src/views/people/tenantPeople.ts');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };

function open(options: DemoSessionOptions, directory: string, real = true) {
  const { demo, session } = demoSession(options);
  const shown: Session = { ...session, demo: !real };
  const changed = new EventEmitter<Session | undefined>();
  const sessions: { current: Session | undefined; readonly onDidChange: typeof changed.event } = {
    current: shown,
    onDidChange: changed.event,
  };
  const people = new TenantPeople({ sessions, log: silent, readRoles: createReadRoles(), directory });
  const seen: (TenantReading | undefined)[] = [];
  people.onDidChange(() => seen.push(people.reading));
  return {
    demo,
    people,
    seen,
    switchTo: (next: Session | undefined) => {
      sessions.current = next;
      changed.fire(next);
    },
  };
}

describe('what is known of everybody', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'people-'));
  after(async () => rm(directory, { recursive: true, force: true }));

  it('is read when asked for, shown to all, and there again in the next window without a request', async () => {
    const first = open({}, directory);
    assert.equal(first.people.reading, undefined);
    assert.equal(first.demo.requests.length, 0);
    const reading = await first.people.refresh({ source: 'report' });
    assert.equal(reading?.state, 'done');
    assert.equal(first.seen.at(-1), reading);
    first.people.dispose();

    const next = open({}, directory);
    const loaded = await next.people.load();
    assert.equal(next.demo.requests.length, 0);
    assert.equal(figureOf('smsVoiceOnly', loaded?.people ?? []).count, figureOf('smsVoiceOnly', reading.people).count);
    assert.equal(loaded?.readAt, reading.readAt);
    assert.equal((await next.people.history()).length, 1);
  });

  it('of a demo tenant is never written down, and gone when it is closed', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'people-'));
    const demo = open({}, own, false);
    await demo.people.refresh({ source: 'report' });
    assert.equal((await demo.people.history()).length, 1);
    demo.switchTo(undefined);
    assert.equal(demo.people.reading, undefined);
    assert.deepEqual(await demo.people.history(), []);
    assert.deepEqual(await readdir(own), []);
    await rm(own, { recursive: true });
  });

  it('goes on where live reading was limited, and stops when it is told to', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'people-'));
    const { people } = open({ licence: 'free' }, own);
    const refused = await people.refresh({ source: 'report' });
    assert.equal(refused?.reportFailure?.kind, 'missingLicence');
    const some = await people.refresh({ source: 'live', limit: 30 });
    assert.deepEqual([some?.progress.read, some?.leftOut], [30, 120]);
    const more = await people.refresh({ source: 'live', limit: 50, goOn: true });
    assert.deepEqual([more?.progress.read, more?.leftOut], [80, 70]);
    const stopped = people.refresh({ source: 'live', goOn: true });
    await new Promise((resolve) => setTimeout(resolve, 0));
    people.stop();
    assert.ok(['stopped', 'done'].includes((await stopped)?.state ?? ''));
    await rm(own, { recursive: true });
  });

  it('is nobody’s when the tenant was left meanwhile', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'people-'));
    const { people, switchTo } = open({}, own);
    const reading = people.refresh({ source: 'report' });
    switchTo(undefined);
    assert.equal(await reading, undefined);
    assert.equal(people.reading, undefined);
    assert.deepEqual(await readdir(own), []);
    await rm(own, { recursive: true });
  });
});
