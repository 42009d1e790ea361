// Activating a role against the demo tenant: sent once, found again after a lost answer, followed, and waited for with new tokens.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { awaitRole } from '../../../src/commands/roleActivation/awaitRole.ts';
import { sendActivation } from '../../../src/commands/roleActivation/sendActivation.ts';
import type { ActivationWish } from '../../../src/domain/activation.ts';
import { roleTemplateIds } from '../../../src/domain/roles.ts';
import { readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { demoGraph, type DemoGraph, type DemoGraphOptions } from '../graph/support/demoGraph.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';
import { graphError, json, never, scriptedGraph, type SeenRequest } from '../graph/support/scriptedGraph.ts';

const scopes = [
  'User.Read.All',
  'UserAuthenticationMethod.Read.All',
  'RoleManagement.Read.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
];
const caller = 'eligibleAuthenticationAdministrator';
const role = { roleTemplateId: roleTemplateIds.authenticationAdministrator, directoryScopeId: '/' };
const path = '/roleManagement/directory/roleAssignmentScheduleRequests';

function bench(options: DemoGraphOptions = {}): DemoGraph & { readonly wish: ActivationWish } {
  const made = demoGraph({ caller, scopes, ...options });
  const wish = {
    principalId: made.tenant.people[caller].id,
    roleDefinitionId: role.roleTemplateId,
    directoryScopeId: '/',
    justification: 'Ticket 4711: user lost phone',
    ticket: { number: '4711', system: 'Desk' },
    minutes: 60,
  };
  return { ...made, wish };
}
const posts = ({ tenant }: DemoGraph): number => tenant.requests.filter(({ method }) => method === 'POST').length;

describe('a request to activate a role', () => {
  it('§8.3 names role, scope, reason, ticket and duration, and no start', async () => {
    const seen: SeenRequest[] = [];
    const { graph, clock, tokens } = scriptedGraph((request) => {
      seen.push(request);
      return json({ id: '1', status: 'Provisioned' }, 201);
    });
    const { wish } = bench();
    await sendActivation(graph, wish, clock, never);
    assert.deepEqual(seen[0]?.body, {
      action: 'selfActivate',
      principalId: wish.principalId,
      roleDefinitionId: wish.roleDefinitionId,
      directoryScopeId: '/',
      justification: wish.justification,
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT60M' } },
      ticketInfo: { ticketNumber: '4711', ticketSystem: 'Desk' },
    });
    assert.deepEqual(tokens, [{ need: 'write' }]);
  });

  it('makes the role active', async () => {
    const made = bench();
    const { status } = await sendActivation(made.graph, made.wish, made.clock, never);
    assert.equal(status, 'Provisioned');
    assert.equal(await awaitRole(made, role, undefined, made.clock, never), 'arrived');
  });

  for (const effect of [{ kind: 'dropAfterEffect' }, { kind: 'afterEffect', status: 504 }] as const) {
    it(`§10.4 is not sent again when the answer is lost (${effect.kind}), but looked for`, async () => {
      const made = bench();
      made.tenant.faults.add({ when: { method: 'POST', path: /ScheduleRequests$/ }, times: 1, effect });
      const { status } = await sendActivation(made.graph, made.wish, made.clock, never);
      assert.equal(status, 'Provisioned');
      assert.equal(posts(made), 1);
    });
  }

  it('§10.4 that is not found after a lost answer stays unknown, and is not sent again', async () => {
    const made = bench();
    made.tenant.faults.add({ when: { method: 'POST' }, times: 1, effect: { kind: 'drop' } });
    assert.equal((await failureFrom(sendActivation(made.graph, made.wish, made.clock, never))).kind, 'offline');
    assert.equal(posts(made), 1);
  });

  it('is refused as the service says it', async () => {
    const { graph, wish, clock } = bench();
    const mfa = { ...wish, roleDefinitionId: roleTemplateIds.userAdministrator };
    const failure = await failureFrom(sendActivation(graph, mfa, clock, never));
    assert.equal(failure.trace?.code, 'RoleAssignmentRequestPolicyValidationFailed');
    assert.match(failure.trace.message ?? '', /MfaRule/);
  });

  it('that waits for somebody to approve is not waited for', async () => {
    const { graph, wish, clock } = bench();
    const pending = { ...wish, roleDefinitionId: roleTemplateIds.privilegedAuthenticationAdministrator };
    assert.equal((await sendActivation(graph, pending, clock, never)).status, 'PendingApproval');
    assert.deepEqual(clock.sleeps, []);
  });

  it('that is under way is followed until it is settled, through a failing look', async () => {
    const { wish } = bench();
    const answers = [
      () => json({ id: 'a/b', status: 'Granted' }, 201),
      () => graphError(500, 'internal'),
      () => json({ id: 'a/b', status: 'PendingProvisioning' }),
      () => json({ id: 'a/b', status: 'Provisioned' }),
    ];
    const { graph, clock, requests } = scriptedGraph(() => answers.shift()?.() ?? graphError(400, 'too many'));
    assert.equal((await sendActivation(graph, wish, clock, never)).status, 'Provisioned');
    assert.ok(requests.at(-1)?.url.endsWith(`${path}/a%2Fb`));
  });

  it('that stays under way is given back as it is, in the end', async () => {
    const { wish } = bench();
    const { graph, clock } = scriptedGraph(() => json({ id: '1', status: 'Granted' }, 201));
    assert.equal((await sendActivation(graph, wish, clock, never)).status, 'Granted');
  });
});

describe('§15.57 a role that was just activated', () => {
  /** A sign-in that holds on to its token until it is renewed. */
  function withTokens(): DemoGraph & {
    readonly wish: ActivationWish;
    renewals: number;
    renewToken: () => Promise<boolean>;
  } {
    let token = '';
    const made = bench({
      tokenSource: (tenant) => ({
        getToken: () => Promise.resolve((token ||= tenant.issueToken({ caller, scopes }))),
      }),
    });
    const state = {
      ...made,
      renewals: 0,
      renewToken: () => {
        state.renewals += 1;
        token = '';
        return Promise.resolve(true);
      },
    };
    return state;
  }

  it('is refused with the old token, and known with a new one', async () => {
    const made = withTokens();
    const { id } = made.tenant.people.smsOnly;
    await sendActivation(made.graph, made.wish, made.clock, never);
    assert.equal((await failureFrom(readUserMethods(made.graph, id, never))).kind, 'accessDenied');
    assert.equal(await awaitRole(made, role, id, made.clock, never), 'arrived');
    assert.equal(made.renewals, 1);
    await readUserMethods(made.graph, id, never);
  });

  it('is waited for, for five minutes, while services refuse what it allows', async () => {
    const made = withTokens();
    const { id } = made.tenant.people.smsOnly;
    await sendActivation(made.graph, made.wish, made.clock, never);
    const heal = made.tenant.faults.add({
      when: { path: /authentication\/methods$/ },
      effect: { kind: 'status', status: 403, code: 'accessDenied' },
    });
    const before = made.clock.now();
    let looks = 0;
    const sleep: typeof made.clock.sleep = async (...given) => {
      looks += 1;
      if (looks === 4) heal();
      await made.clock.sleep(...given);
    };
    assert.equal(await awaitRole(made, role, id, { sleep }, never), 'arrived');
    assert.equal(looks, 4);

    made.tenant.faults.add({
      when: { path: /authentication\/methods$/ },
      effect: { kind: 'status', status: 403, code: 'accessDenied' },
    });
    assert.equal(await awaitRole(made, role, id, made.clock, never), 'notYet');
    assert.ok(made.clock.now() - before >= 300_000);
  });

  it('needs the person where no new token can be had', async () => {
    const made = bench();
    const renewToken = (): Promise<boolean> => Promise.resolve(false);
    assert.equal(await awaitRole({ ...made, renewToken }, role, undefined, made.clock, never), 'notRenewed');
  });

  it('is active all the same when the person does not want to wait', async () => {
    const made = withTokens();
    const stop = new AbortController();
    const waiting = awaitRole(made, role, undefined, made.clock, stop.signal);
    stop.abort();
    assert.equal(await waiting, 'notYet');
  });
});
