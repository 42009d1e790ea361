// What the access check forecasts in the demo tenant for each of ten callers: against a table written by hand from the contract, and
// against what the tenant then really does.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReadRoles } from '../../../src/auth/createReadRoles.ts';
import { gatherAccess } from '../../../src/commands/accessCheck/gatherAccess.ts';
import type { AccessFacts } from '../../../src/commands/accessCheck/accessFacts.ts';
import type { DemoCaller, DemoTenant } from '../../../src/demo/demoTenant.ts';
import type { AdminAction } from '../../../src/domain/roleGrants.ts';
import { failureOf } from '../../../src/domain/failure.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { getUser } from '../../../src/graph/users.ts';
import type { Services, Session } from '../../../src/services.ts';
import { demoSession, type DemoSessionOptions } from '../../support/demoSession.ts';

const never = new AbortController().signal;
type Name = keyof DemoTenant['people'];

function bench(options: DemoSessionOptions): { session: Session; demo: DemoTenant; check: Check } {
  const { session, demo } = demoSession({ userCount: 60, ...options });
  const settings = { get: (key: string) => (key === 'protectedUsers' ? [] : undefined) };
  const services = { settings, readRoles: createReadRoles() } as unknown as Services;
  return {
    session,
    demo,
    check: async (name) => {
      const user = name === undefined ? undefined : await getUser(session.graph, demo.people[name].id, never);
      return gatherAccess(services, session, user, never);
    },
  };
}
type Check = (name?: Name) => Promise<AccessFacts>;

const letters = { allowed: 'y', refused: 'n', unknown: '?' } as const;
const targets = [
  'nothing',
  'passwordAdministrator',
  'helpdeskAdministrator',
  'roleGroupMember',
  'roleGroupOwner',
  'restrictedUnit',
  'restrictedScopeRole',
  'eligibleGlobalAdministrator',
  'inScopedUnit',
  'scopedHelpdesk',
] as const satisfies readonly Name[];
const actions = ['seeMethods', 'resetMfa', 'hardwareOath', 'revokeSessions', 'perUserMfa', 'audit'] as const;

/** Written by hand from contract 8.4: a row per action, a letter per target; a dash for oneself. */
const expected: Readonly<Record<DemoCaller, Readonly<Record<(typeof actions)[number], string>>>> = {
  globalAdministrator: {
    seeMethods: 'yyyyyyyyyy',
    resetMfa: 'yyyyynyyyy',
    hardwareOath: 'yyyyynyyyy',
    revokeSessions: 'yyyyynyyyy',
    perUserMfa: 'yyyyynyyyy',
    audit: 'yyyyyyyyyy',
  },
  privilegedAuthenticationAdministrator: {
    seeMethods: 'yyyyyyyyyy',
    resetMfa: 'yyyyynyyyy',
    hardwareOath: 'yyyyynyyyy',
    revokeSessions: 'yyyyynyyyy',
    perUserMfa: 'nnnnnnnnnn',
    audit: 'nnnnnnnnnn',
  },
  authenticationAdministrator: {
    seeMethods: 'yynnny??yn',
    resetMfa: 'yynnnn??yn',
    hardwareOath: 'nnnnnnnnnn',
    revokeSessions: 'yynnnn??yn',
    perUserMfa: 'nnnnnnnnnn',
    audit: 'nnnnnnnnnn',
  },
  authenticationPolicyAdministrator: {
    seeMethods: 'nnnnnnnnnn',
    resetMfa: 'nnnnnnnnnn',
    hardwareOath: 'nnnnnnnnnn',
    revokeSessions: 'nnnnnnnnnn',
    perUserMfa: 'yyyyynyyyy',
    audit: 'nnnnnnnnnn',
  },
  userAdministrator: {
    seeMethods: 'nnnnnnnnnn',
    resetMfa: 'nnnnnnnnnn',
    hardwareOath: 'nnnnnnnnnn',
    revokeSessions: 'yyynnn??y?',
    perUserMfa: 'nnnnnnnnnn',
    audit: 'nnnnnnnnnn',
  },
  helpdeskAdministrator: {
    seeMethods: 'nn-nnnnnnn',
    resetMfa: 'nn-nnnnnnn',
    hardwareOath: 'nn-nnnnnnn',
    revokeSessions: 'yy-nnn??y?',
    perUserMfa: 'nn-nnnnnnn',
    audit: 'nn-nnnnnnn',
  },
  globalReader: {
    seeMethods: 'yyyyyyyyyy',
    resetMfa: 'nnnnnnnnnn',
    hardwareOath: 'nnnnnnnnnn',
    revokeSessions: 'nnnnnnnnnn',
    perUserMfa: 'nnnnnnnnnn',
    audit: 'yyyyyyyyyy',
  },
  reportsReader: {
    seeMethods: 'nnnnnnnnnn',
    resetMfa: 'nnnnnnnnnn',
    hardwareOath: 'nnnnnnnnnn',
    revokeSessions: 'nnnnnnnnnn',
    perUserMfa: 'nnnnnnnnnn',
    audit: 'yyyyyyyyyy',
  },
  scopedAuthenticationAdministrator: {
    seeMethods: 'nnnnnnnnyn',
    resetMfa: 'nnnnnnnnyn',
    hardwareOath: 'nnnnnnnnnn',
    revokeSessions: 'nnnnnnnnyn',
    perUserMfa: 'nnnnnnnnnn',
    audit: 'nnnnnnnnnn',
  },
  eligibleAuthenticationAdministrator: {
    seeMethods: 'nnnnnnnnnn',
    resetMfa: 'nnnnnnnnnn',
    hardwareOath: 'nnnnnnnnnn',
    revokeSessions: 'nnnnnnnnnn',
    perUserMfa: 'nnnnnnnnnn',
    audit: 'nnnnnnnnnn',
  },
};

/** What the tenant answers to a request that changes nothing anybody would miss. */
async function reallyMay(graph: Graph, userId: string, action: AdminAction): Promise<boolean> {
  const request = (method: 'GET' | 'PATCH' | 'POST', version: 'v1.0' | 'beta', path: string, body?: unknown) =>
    graph.send({ method, version, path, idempotent: true, ...(body === undefined ? {} : { body }) }, never);
  const user = `/users/${userId}`;
  try {
    if (action === 'seeMethods') await request('GET', 'v1.0', `${user}/authentication/methods`);
    if (action === 'resetMfa') await request('PATCH', 'beta', `${user}/authentication/signInPreferences`, {});
    if (action === 'revokeSessions') await request('POST', 'v1.0', `${user}/revokeSignInSessions`);
    if (action === 'perUserMfa') await request('PATCH', 'beta', `${user}/authentication/requirements`, {});
    if (action === 'audit') await request('GET', 'v1.0', '/auditLogs/directoryAudits?$top=1');
    return true;
  } catch (error) {
    const { kind } = failureOf(error);
    assert.ok(kind === 'accessDenied' || kind === 'missingPermission' || kind === 'refused', kind);
    return kind === 'refused';
  }
}

for (const caller of Object.keys(expected) as DemoCaller[]) {
  describe(`the forecast for the caller ${caller}`, () => {
    it('is what Microsoft documents', async () => {
      const { check } = bench({ caller });
      for (const [index, name] of targets.entries()) {
        const { verdicts } = await check(name);
        for (const action of actions) {
          if (name === caller) continue;
          const letter = letters[verdicts[action].kind];
          assert.equal(letter, expected[caller][action][index], `${action} ${name}`);
        }
      }
    });

    it('comes true where it is definite', async () => {
      const { check, demo, session } = bench({ caller });
      for (const name of targets.filter((one) => one !== caller)) {
        const { verdicts } = await check(name);
        for (const action of ['seeMethods', 'resetMfa', 'revokeSessions', 'perUserMfa', 'audit'] as const) {
          // The demo tenant does not hold restricted units against the policy's own service.
          if (verdicts[action].kind === 'unknown' || (action === 'perUserMfa' && name === 'restrictedUnit')) continue;
          // The same for everybody, and five times in ten seconds is all that the service answers.
          if (action === 'audit' && name !== 'nothing') continue;
          const may = await reallyMay(session.graph, demo.people[name].id, action);
          assert.equal(may, verdicts[action].kind === 'allowed', `${action} ${name}`);
        }
      }
    });
  });
}

describe('gathering', () => {
  it('says how an eligible role would help, and for whom it would not', async () => {
    const { check } = bench({ caller: 'eligibleAuthenticationAdministrator' });
    const eligibleFor = async (name: Name): Promise<readonly string[]> => {
      const verdict = (await check(name)).verdicts.resetMfa;
      return verdict.kind === 'refused' ? verdict.eligible.map(({ roleName }) => roleName) : [];
    };
    const both = ['Authentication Administrator', 'Privileged Authentication Administrator'];
    assert.deepEqual(await eligibleFor('nothing'), both);
    assert.deepEqual(await eligibleFor('helpdeskAdministrator'), both.slice(1));
  });

  it('takes one round trip when the tenant’s roles were read already', async () => {
    const { check, demo } = bench({ caller: 'authenticationAdministrator' });
    const http = async (name?: Name): Promise<number> => {
      demo.clearRequests();
      await check(name);
      return demo.requests.filter(({ batchId }) => batchId === undefined).length;
    };
    assert.ok((await http()) <= 3);
    assert.equal(await http(), 1, 'the own roles, in one batch');
  });

  it('works without P2, where nobody is eligible, and calls nothing unread', async () => {
    const { check } = bench({ caller: 'authenticationAdministrator', licence: 'p1' });
    assert.deepEqual((await check('nothing')).unread, {});
  });

  it('§15.41 leaves unknown what depends on roles that may not be read, and keeps what does not', async () => {
    for (const [caller, resetMfa] of [
      ['authenticationAdministrator', 'unknown'],
      ['privilegedAuthenticationAdministrator', 'allowed'],
      ['helpdeskAdministrator', 'unknown'],
    ] as const) {
      const { check, demo } = bench({ caller });
      demo.faults.add({
        when: { path: /roleManagement|^\/groups/ },
        effect: { kind: 'status', status: 403, code: 'Authorization_RequestDenied' },
      });
      const { verdicts, unread } = await check('nothing');
      assert.equal(verdicts.resetMfa.kind, resetMfa, caller);
      assert.deepEqual(Object.keys(unread).toSorted(), ['eligible', 'own', 'target']);
    }
  });

  it('knows from the person’s own memberships what the directory of roles hides', async () => {
    const { check, demo } = bench({ caller: 'globalReader' });
    demo.faults.add({
      when: { path: /roleManagement/ },
      effect: { kind: 'status', status: 403, code: 'Authorization_RequestDenied' },
    });
    const { caller, verdicts } = await check('nothing');
    assert.deepEqual(
      caller.holdings.map(({ roleName, state }) => [roleName, state]),
      [['Global Reader', 'active']],
    );
    assert.equal(verdicts.audit.kind, 'allowed');
    assert.equal(verdicts.resetMfa.kind, 'unknown');
  });

  it('cannot tell the roles of a partner, who is nobody in the tenant of a customer', async () => {
    const { check, demo } = bench({ caller: 'globalAdministrator' });
    demo.faults.add({
      when: { path: /^\/me/ },
      effect: { kind: 'status', status: 404, code: 'Request_ResourceNotFound' },
    });
    const facts = await check('nothing');
    assert.equal(facts.unread.own?.kind, 'notFound');
  });

  it('needs no roles where an app acts, and leaves alone whom an app leaves alone', async () => {
    const { check } = bench({ appOnly: true });
    assert.equal((await check('nothing')).verdicts.resetMfa.kind, 'allowed');
    assert.equal((await check('helpdeskAdministrator')).verdicts.resetMfa.kind, 'refused');
    assert.equal((await check('nothing')).verdicts.temporaryAccessPass.kind, 'refused');
  });

  it('tells, without a user, ordinary users from administrators', async () => {
    const { check } = bench({ caller: 'authenticationAdministrator' });
    const { verdicts, forAdministrators, subject } = await check();
    assert.equal(subject, undefined);
    assert.equal(verdicts.resetMfa.kind, 'allowed');
    assert.equal(forAdministrators?.resetMfa.kind, 'refused');
  });

  it('is given up at once when the person cancels', async () => {
    const { session } = demoSession({ userCount: 60 });
    const services = { readRoles: createReadRoles() } as unknown as Services;
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(gatherAccess(services, session, undefined, stop.signal), (error) => {
      assert.equal(failureOf(error).kind, 'cancelled');
      return true;
    });
  });
});
