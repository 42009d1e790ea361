// Holds exports to having every user once, whenever they are stopped, and to saying what could not be read.
import assert from 'node:assert/strict';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { createDemoTenant, type DemoTenant } from '../../../../src/demo/demoTenant.ts';
import { readTable } from '../../../../src/domain/csv/readTable.ts';
import { EntraError } from '../../../../src/domain/failure.ts';
import { createGraph } from '../../../../src/graph/createGraph.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { exportUsers } from '../../../../src/operations/export/exportUsers.ts';
import type { ExportJob, ExportPlace } from '../../../../src/operations/export/exportPlace.ts';
import { temporaryDirectory } from '../operationSubjects.ts';
import { createVirtualClock } from '../virtualClock.ts';

const never = new AbortController().signal;
const userCount = 650;

interface Desk {
  readonly tenant: DemoTenant;
  readonly graph: Graph;
  readonly directory: string;
  readonly job: ExportJob;
}

async function openDesk(context: TestContext, more: Partial<ExportJob> = {}): Promise<Desk> {
  const { now, sleep } = createVirtualClock();
  const tenant = createDemoTenant({ userCount, throttle: false, replicationLagMs: 0, now, sleep });
  const scopes = ['UserAuthenticationMethod.Read.All', 'User.Read.All'];
  const token = tenant.issueToken({ caller: 'privilegedAuthenticationAdministrator', scopes });
  const graph = createGraph({
    ...{ root: tenant.root, now, sleep, fetch: (url, init) => tenant.fetch(url, init) },
    tokenSource: { getToken: () => Promise.resolve(token) },
  });
  const directory = await temporaryDirectory(context);
  const format = more.format ?? 'csv';
  const job: ExportJob = { query: {}, masked: true, format, target: join(directory, `users.${format}`), ...more };
  return { tenant, graph, directory, job };
}

const ignore = { keep: () => Promise.resolve(), onPage: () => undefined };

/** Rows by column. */
async function tableOf({ target }: ExportJob): Promise<readonly Readonly<Record<string, string>>[]> {
  const table = readTable(await readFile(target, 'utf8'));
  assert.ok(table.ok);
  return table.rows.map(({ cells }) => Object.fromEntries(table.header.map((name, at) => [name, cells[at] ?? ''])));
}

describe('an export', () => {
  test('has everybody once, begins with a byte order mark, and leaves nothing beside it', async (context) => {
    const { graph, job, directory } = await openDesk(context);
    assert.equal(await exportUsers({ graph, job, ...ignore }, never), userCount);
    const text = await readFile(job.target, 'utf8');
    assert.ok(text.startsWith('\ufeffid,userPrincipalName,'));
    assert.equal(text.split('\ufeff').length, 2);
    const rows = await tableOf(job);
    assert.equal(new Set(rows.map((row) => row['id'])).size, userCount);
    assert.equal(rows.length, userCount);
    assert.deepEqual(await readdir(directory), ['users.csv']);
  });

  test('hides numbers and addresses, or writes them in full', async (context) => {
    const { graph, job, tenant } = await openDesk(context);
    const { id } = tenant.people.smsOnly;
    const [phone] = tenant.behindTheScenes
      .look(id)
      .methods.flatMap((m) => (m.collection === 'phoneMethods' ? [m] : []));
    assert.ok(phone);
    for (const masked of [true, false]) {
      await exportUsers({ graph, job: { ...job, masked }, ...ignore }, never);
      const text = await readFile(job.target, 'utf8');
      assert.equal(text.includes(phone.phoneNumber), !masked);
      const row = (await tableOf(job)).find((one) => one['id'] === id);
      assert.match(row?.['methods'] ?? '', /phone \(mobile\)/);
    }
  });

  test('says of whom it could not read the methods, and why: never an empty cell', async (context) => {
    const { graph, job, tenant } = await openDesk(context);
    const { smsOnly, phoneDefault, nothing } = tenant.people;
    const refused = { kind: 'status', status: 403, code: 'accessDenied' } as const;
    tenant.faults.add({ when: { path: new RegExp(`${smsOnly.id}/authentication/methods`) }, effect: refused });
    tenant.faults.add({ when: { path: new RegExp(`${phoneDefault.id}/.*signInPreferences`) }, effect: refused });
    await exportUsers({ graph, job, ...ignore }, never);
    const rows = new Map((await tableOf(job)).map((row) => [row['id'], row]));
    const said = (id: string): unknown[] =>
      ['methods', 'notRead', 'defaultMethod'].map((column) => rows.get(id)?.[column]);
    assert.deepEqual(said(smsOnly.id), ['not read', 'methods: accessDenied', 'not read']);
    assert.deepEqual(said(phoneDefault.id).slice(1), ['defaultMethod: accessDenied', 'not read']);
    assert.deepEqual(said(nothing.id), ['none', '', 'none']);
  });

  test('holds no cell that Excel would calculate, and no row of two lines', async (context) => {
    const { graph, job, tenant } = await openDesk(context);
    const { id } = tenant.people.smsOnly;
    tenant.behindTheScenes.changeUser(id, { displayName: '=cmd|calc\r\n0f6a1c5e-2b7d-4a39-8c41-5d9e7f3b2a10,x' });
    await exportUsers({ graph, job, ...ignore }, never);
    const lines = (await readFile(job.target, 'utf8')).trimEnd().split('\r\n');
    assert.equal(lines.length, userCount + 1);
    assert.match(lines.find((line) => line.startsWith(id)) ?? '', /"'=cmd\|calc 0f6a1c5e/);
  });

  test('of a search has those found', async (context) => {
    const { graph, job } = await openDesk(context, { query: { userType: 'guest' } });
    await exportUsers({ graph, job, ...ignore }, never);
    assert.deepEqual(new Set((await tableOf(job)).map((row) => row['userType'])), new Set(['guest']));
  });

  test('as JSON can be read by any program', async (context) => {
    const { graph, job } = await openDesk(context, { format: 'json' });
    await exportUsers({ graph, job, ...ignore }, never);
    const users = JSON.parse(await readFile(job.target, 'utf8')) as { id: string; methods: unknown[] }[];
    assert.equal(new Set(users.map(({ id }) => id)).size, userCount);
    assert.ok(users.every(({ methods }) => Array.isArray(methods)));
  });
});

describe('an export that is stopped', () => {
  for (const format of ['csv', 'json'] as const) {
    test(`(${format}) goes on from the last whole page, with nobody twice and nobody missing`, async (context) => {
      const { graph, job, tenant, directory } = await openDesk(context, { format });
      let place: ExportPlace | undefined;
      for (const afterPages of [1, 1]) {
        const stop = new AbortController();
        let pages = 0;
        const run = exportUsers(
          {
            ...{ graph, job },
            ...(place && { from: place }),
            keep: (next) => {
              place = next;
              return Promise.resolve();
            },
            onPage: () => {
              pages += 1;
              if (pages === afterPages) stop.abort();
            },
          },
          stop.signal,
        );
        await assert.rejects(run, { failure: { kind: 'cancelled' } });
        assert.deepEqual(await readdir(directory), [`users.${format}.partial`]);
        // The next page was half written when the window was killed.
        await appendFile(`${job.target}.partial`, '\r\n0f6a1c5e-2b7d-4a39-8c41-5d9e7f3b2a10,half');
      }
      assert.equal(place?.users, 400);
      tenant.clearRequests();
      assert.equal(await exportUsers({ graph, job, from: place, ...ignore }, never), userCount);
      assert.equal(tenant.requests.filter(({ path }) => path.endsWith('/methods')).length, userCount - 400);
      const text = await readFile(job.target, 'utf8');
      await exportUsers({ graph, job, ...ignore }, never);
      const without = (whole: string): string => whole.replace(/"readAt":"[^"]*"/g, '');
      assert.equal(without(text), without(await readFile(job.target, 'utf8')));
    });
  }

  test('begins with the first page where the service has forgotten the place, and passes over who is written', async (context) => {
    const { graph, job, tenant } = await openDesk(context);
    let place: ExportPlace | undefined;
    const keep = (next: ExportPlace): Promise<void> => {
      place ??= next;
      return Promise.resolve();
    };
    const expired = (times?: number) =>
      tenant.faults.add({
        when: ({ path, query }) => path === '/users' && query.includes('skiptoken'),
        effect: { kind: 'status', status: 400, code: 'Directory_ExpiredPageToken' },
        ...(times !== undefined && { times }),
      });
    const mend = expired();
    await assert.rejects(exportUsers({ graph, job, ...ignore, keep }, never), EntraError);
    assert.equal(place?.users, 200);
    mend();
    expired(1);
    assert.equal(await exportUsers({ graph, job, from: place, ...ignore }, never), userCount);
    assert.equal(new Set((await tableOf(job)).map((row) => row['id'])).size, userCount);
  });

  test('begins again where its file has lost what was written', async (context) => {
    const { graph, job } = await openDesk(context);
    await writeFile(`${job.target}.partial`, 'id');
    assert.equal(await exportUsers({ graph, job, from: { bytes: 9_000, users: 200 }, ...ignore }, never), userCount);
    assert.equal((await tableOf(job)).length, userCount);
  });

  test('is not gone on with while it runs', async (context) => {
    const { graph, job } = await openDesk(context);
    const first = exportUsers({ graph, job, ...ignore }, never);
    await assert.rejects(exportUsers({ graph, job, ...ignore }, never), { failure: { kind: 'otherWindow' } });
    assert.equal(await first, userCount);
  });

  test('because the connection is gone keeps its place, and says nothing of users it could not ask for', async (context) => {
    const { graph, job, tenant } = await openDesk(context);
    const { id } = tenant.people.smsOnly;
    tenant.faults.add({ when: { path: new RegExp(id) }, effect: { kind: 'drop' } });
    await assert.rejects(exportUsers({ graph, job, ...ignore }, never), (error: { failure?: { kind: string } }) => {
      assert.equal(error.failure?.kind, 'offline');
      return true;
    });
    assert.doesNotMatch(await readFile(`${job.target}.partial`, 'utf8'), /offline/);
  });
});
