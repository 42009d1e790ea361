// What passes through signing in, reading, writing and failing leaves no token, and nothing that a token could be had with: not in
// the log, not in VS Code's state, not in the records of operations, and nowhere on the screen.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, describe, it, mock } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import type { FaultEffect } from '../../../src/demo/demoFaults.ts';
import { failureOf } from '../../../src/domain/failure.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import { getUser, listUsers } from '../../../src/graph/users.ts';
import { readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { createLog } from '../../../src/host/log.ts';
import { createOperationEngine } from '../../../src/operations/createOperationEngine.ts';
import type { Services, Session } from '../../../src/services.ts';
import type { UsersNode } from '../../../src/views/nodes.ts';
import { showTree } from '../views/shownTree.ts';
import { keeping } from '../../support/keptSignIn.ts';
import { clientId, fakeSignIn, never, vscodeSession } from './fakeSignIn.ts';

const { createSessions } = await import('../../../src/auth/createSessions.ts');
const { openRealTenant } = await import('../../../src/commands/openRealTenant.ts');
const { signOut } = await import('../../../src/commands/signOut.ts');
const { explain } = await import('../../../src/host/explain.ts');

const refreshToken = `0.AXoA${'r'.repeat(40)}.AgABAwEAAAApTwJmzXqdR4BN2miheQMY`;
const authorizationCode = `1.AVYA${'c'.repeat(40)}`;
const scopes = [
  ...['User.Read.All', 'UserAuthenticationMethod.ReadWrite.All', 'Organization.Read.All'],
  ...['RoleManagement.Read.Directory', 'GroupMember.Read.All', 'Policy.Read.AuthenticationMethod'],
];

describe('what is left of a sign-in', () => {
  const demo = createDemoTenant({ throttle: false, replicationLagMs: 0, userCount: 60 });
  const tokens: string[] = [];
  const newToken = (): string => {
    const token = demo.issueToken({ caller: 'globalAdministrator', scopes });
    tokens.push(token);
    return token;
  };
  const sent = new Set<string>();
  const kept: Record<'log' | 'state' | 'records' | 'screen', string[]> = {
    log: [],
    state: [],
    records: [],
    screen: [],
  };
  const say = (line: string): void => void kept.log.push(line);
  const log = createLog({ info: say, warn: say, error: say, show: () => undefined });
  const sessions = createSessions(() => Promise.reject(new Error('not here')));
  const values: Record<string, unknown> = { 'auth.mode': 'vscode' };
  const memory = new Map<string, unknown>();
  const services = {
    settings: { get: (key: string) => values[key] ?? false, onDidChange: () => ({ dispose: () => undefined }) },
    context: {
      globalState: {
        get: (key: string) => memory.get(key),
        update: (key: string, value: unknown) => {
          kept.state.push(JSON.stringify([key, value]));
          memory.set(key, value);
          return Promise.resolve();
        },
      },
    },
    usersView: { focus: () => Promise.resolve() },
    engine: { sending: () => [] },
    ...{ sessions, log, kept: keeping().kept },
  } as unknown as Services;
  const signIn = (): Promise<Session> =>
    openRealTenant(services, { target: { mode: 'vscode', cloud: clouds.global, clientId }, how: 'ask' });

  /** As registerAzureUtils does with whatever a command throws. */
  const fails = async (work: () => Promise<unknown>): Promise<void> => {
    await assert.rejects(work, (error) => {
      log.error('entraMfa.signIn failed:', error);
      kept.screen.push(explain(failureOf(error)).text, explain(failureOf(error), 'write').text, String(error));
      return true;
    });
  };

  async function reset(session: Session): Promise<void> {
    const directory = await mkdtemp(path.join(tmpdir(), 'secrets-'));
    const engine = createOperationEngine({
      directory,
      keyStore: {
        get: () => Promise.resolve(undefined),
        store: () => Promise.resolve(),
        delete: () => Promise.resolve(),
      },
      owner: 'test',
      sleep: () => new Promise((resolve) => setImmediate(resolve)),
      retentionDays: () => 90,
      undoRetentionDays: () => 7,
    });
    const { graph, tenantId, tenantName, account } = session;
    const ofPerson = async (id: string) => ({
      user: await getUser(graph, id, never),
      methods: { known: true, value: await readUserMethods(graph, id, never) } as const,
      privilege: { level: 'none', because: [] } as const,
      ...({ ownRole: 'suffices', self: false, protectedUser: false } as const),
    });
    const { phoneDefault, alternateDefault } = demo.people;
    const plans = await Promise.all(
      [phoneDefault, alternateDefault].map(async ({ id }) => planReset(await ofPerson(id))),
    );
    // One of the two is refused by somebody who repeats the token.
    demo.faults.add({
      when: { path: new RegExp(`${alternateDefault.id}/.+/phoneMethods`), method: 'DELETE' },
      effect: echo(400),
    });
    const header = { kind: 'resetMfa', demo: false, tenantId, tenantName, account: account.userPrincipalName } as const;
    const operation = await engine.start({ tenantId, graph }, { header, plans, contacts: new Map() }, never);
    const { users } = await operation.ended;
    assert.ok(users.some(({ steps }) => Object.values(steps).some(({ state }) => state === 'verified')));
    assert.ok(users.some(({ steps }) => Object.values(steps).some(({ state }) => state === 'failed')));
    for (const name of await readdir(directory))
      kept.records.push(name, await readFile(path.join(directory, name), 'utf8'));
    engine.dispose();
    await rm(directory, { recursive: true });
  }

  /** An answer that repeats the newest token. */
  const echo = (status: number): FaultEffect => ({
    ...{ kind: 'status', status, code: 'badRequest' },
    message: `Cannot use Bearer ${tokens.at(-1) ?? ''} here.`,
  });

  async function show(session: Session): Promise<void> {
    const { tree, rows, item, tooltip } = showTree({ session });
    const look = async (parent: UsersNode | undefined, deep: boolean): Promise<void> => {
      for (const node of await rows(parent)) {
        kept.screen.push(JSON.stringify(item(node)), tooltip(node));
        if (deep && node.kind === 'user') await look(node, false);
      }
    };
    await look(undefined, true);
    tree.dispose();
  }

  before(async () => {
    const fetching = mock.method(globalThis, 'fetch', (url: string, init: RequestInit) => {
      sent.add(new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? '');
      return demo.fetch(url, init);
    });
    fakeSignIn(() => {
      throw Object.assign(
        new Error(
          `invalid_grant: AADSTS70008: expired. https://vscode.dev/redirect?code=${authorizationCode}&state=x refresh_token=${refreshToken} ${newToken()}`,
        ),
        { name: 'ServerError' },
      );
    });
    await fails(signIn);

    // A new token each time, as when a session lives long.
    fakeSignIn(() => vscodeSession(newToken()));
    const session = await signIn();
    await show(session);
    await reset(session);
    const { id } = demo.people.smsOnly;
    const effects: readonly FaultEffect[] = [
      ...[echo(401), echo(403), echo(404), echo(409)],
      ...([
        { kind: 'status', status: 200, html: true },
        { kind: 'status', status: 502, html: true },
      ] as const),
      ...([{ kind: 'drop' }, { kind: 'claims', claims: '{"access_token":{"acrs":{"value":"c1"}}}' }] as const),
    ];
    for (const effect of effects) {
      const undo = demo.faults.add({ when: { path: /^\/users/ }, effect });
      await fails(() => listUsers(session.graph, {}, 20, never));
      await fails(() => readUserMethods(session.graph, id, never));
      await show(session);
      undo();
    }
    await signOut({} as Parameters<typeof signOut>[0], services);
    fetching.mock.restore();
    for (const [key, value] of memory) kept.state.push(JSON.stringify([key, value]));
    kept.screen.push(
      JSON.stringify([fake.executed, fake.said]),
      JSON.stringify([...fake.statusBarItems, ...fake.treeViews]),
    );
  });

  it('is something: requests with tokens were sent, and there is a log, a state, records and a screen', () => {
    assert.ok(sent.size > 0 && [...sent].every((token) => tokens.includes(token)));
    for (const [place, texts] of Object.entries(kept)) assert.ok(texts.join('').length > 20, place);
    assert.ok(kept.log.length > 20 && kept.records.some((text) => text.includes('"failed"')));
  });

  for (const place of ['log', 'state', 'records', 'screen'] as const) {
    it(`holds no token, refresh token or authorization code in ${place}`, () => {
      const text = kept[place].join('\n');
      const parts = tokens.flatMap((token) => token.split('.').slice(1));
      for (const secret of [...parts, refreshToken, authorizationCode]) {
        assert.ok(!text.includes(secret), text.slice(Math.max(0, text.indexOf(secret) - 200)).slice(0, 400));
      }
      assert.doesNotMatch(text, /eyJ[\w-]{8,}/);
    });
  }
});
