// Holds what is neither removing nor adding a phone to the service's rules, against the demo tenant: defaults, SMS sign-in, per-user
// MFA, the password-reset e-mail, sign-in sessions, and all methods at once.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { planDefaultMethod } from '../../../src/domain/defaultMethodPlan.ts';
import { planPerUserMfa } from '../../../src/domain/perUserMfaPlan.ts';
import type { UserPlan } from '../../../src/domain/plan.ts';
import { planRemoveAll } from '../../../src/domain/removeAllPlan.ts';
import { planResetEmail, resetEmailStepId } from '../../../src/domain/resetEmailPlan.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import { planRevokeSessions } from '../../../src/domain/sessionsPlan.ts';
import { planSmsSignIn } from '../../../src/domain/smsSignInPlan.ts';
import { readPerUserMfa } from '../../../src/graph/perUserMfa.ts';
import { readSessionsValidFrom } from '../../../src/graph/signInSessions.ts';
import { never, openWorkshop, outcomeOfOnly, resultsOfOnly, statesOfOnly, type Workshop } from './workshop.ts';

const lag = 20_000;

async function withSessions(workshop: Workshop, person: DemoPerson) {
  const value = await readSessionsValidFrom(workshop.scope.graph, person.id, never);
  return { ...(await workshop.target(person)), sessionsValidFrom: { known: true, value } as const };
}

const ended = async (workshop: Workshop, kind: Parameters<Workshop['start']>[0], plan: UserPlan) =>
  (await workshop.start(kind, [plan])).ended;

describe('setting the default sign-in method', () => {
  test('§15.8 makes a registered method the default, and sees that it is', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: lag });
    const { everything } = workshop.tenant.people;
    const record = await ended(
      workshop,
      'setDefaultMethod',
      planDefaultMethod(await workshop.target(everything), 'oath'),
    );
    assert.deepEqual(resultsOfOnly(record), ['default oath: verified']);
    const { methods } = await workshop.target(everything);
    assert.ok(methods.known && methods.value.preferences.known);
    assert.equal(methods.value.preferences.value.defaultMethod, 'oath');
  });

  test('says no where the service does, and nothing is changed', async (context) => {
    const workshop = await openWorkshop(context);
    const { phoneDefault } = workshop.tenant.people;
    const plan = planDefaultMethod(await workshop.target(phoneDefault), 'push');
    // Meanwhile the app is removed.
    const { methods } = await workshop.target(phoneDefault);
    const app = methods.known && methods.value.methods.find(({ kind }) => kind === 'microsoftAuthenticator');
    assert.ok(app);
    workshop.tenant.behindTheScenes.deleteMethod(phoneDefault.id, app.id);
    const record = await ended(workshop, 'setDefaultMethod', plan);
    assert.deepEqual(statesOfOnly(record), ['failed (refused)']);
    assert.equal(outcomeOfOnly(record), 'failed');
  });
});

describe('SMS sign-in', () => {
  test('is turned off and on again for the mobile phone', async (context) => {
    const workshop = await openWorkshop(context);
    const { smsSignIn } = workshop.tenant.people;
    const off = await ended(workshop, 'setSmsSignIn', planSmsSignIn(await workshop.target(smsSignIn), false));
    assert.deepEqual(resultsOfOnly(off), ['SMS sign-in off: verified']);
    const on = await ended(workshop, 'setSmsSignIn', planSmsSignIn(await workshop.target(smsSignIn), true));
    assert.deepEqual(resultsOfOnly(on), ['SMS sign-in on: verified']);
    assert.deepEqual(workshop.writes(), ['POST phoneMethods/3179e48a-750b-4051-897c-87b9720928f7/enableSmsSignIn']);
  });

  test('that another user signs in with the number is the failure that it is', async (context) => {
    const workshop = await openWorkshop(context);
    const { smsSignIn } = workshop.tenant.people;
    const plan = planSmsSignIn(await workshop.target(smsSignIn), false);
    workshop.tenant.faults.add({
      when: { path: /disableSmsSignIn$/ },
      effect: { kind: 'status', status: 409, code: 'phoneNumberNotUnique', message: 'The number is not unique.' },
    });
    const record = await ended(workshop, 'setSmsSignIn', plan);
    assert.deepEqual(statesOfOnly(record), ['failed (phoneNumberNotUnique)']);
  });
});

describe('per-user MFA', () => {
  test('§15.58 is turned off, and read back from beta', async (context) => {
    const workshop = await openWorkshop(context, {
      caller: 'authenticationPolicyAdministrator',
      replicationLagMs: lag,
    });
    const { perUserMfaEnforced } = workshop.tenant.people;
    const now = await readPerUserMfa(workshop.scope.graph, perUserMfaEnforced.id, never);
    assert.equal(now, 'enforced');
    const plan = planPerUserMfa(await workshop.target(perUserMfaEnforced), now, 'disabled');
    const record = await ended(workshop, 'setPerUserMfa', plan);
    assert.deepEqual(resultsOfOnly(record), ['per-user MFA disabled: verified']);
    // Whoever may do this need not be allowed to read methods, and is not made to.
    assert.deepEqual(
      workshop.tenant.requests.filter(({ path }) => path.endsWith('/methods')),
      [],
    );
  });

  test('“enabled” that becomes “enforced” by itself is done', async (context) => {
    const workshop = await openWorkshop(context, { caller: 'globalAdministrator' });
    const { phoneDefault } = workshop.tenant.people;
    const plan = planPerUserMfa(await workshop.target(phoneDefault), 'disabled', 'enabled');
    const record = await ended(workshop, 'setPerUserMfa', plan);
    assert.equal(outcomeOfOnly(record), 'done');
    assert.equal(await readPerUserMfa(workshop.scope.graph, phoneDefault.id, never), 'enforced');
  });

  test('§15.41 is refused to a Privileged Authentication Administrator', async (context) => {
    const workshop = await openWorkshop(context);
    const { phoneDefault } = workshop.tenant.people;
    const plan = planPerUserMfa(await workshop.target(phoneDefault), 'disabled', 'enabled');
    assert.deepEqual(statesOfOnly(await ended(workshop, 'setPerUserMfa', plan)), ['failed (accessDenied)']);
  });
});

describe('the e-mail address for password reset', () => {
  const address = 'kenji.private@home.example';
  const emailOf = async (workshop: Workshop, person: DemoPerson) => {
    const { methods } = await workshop.target(person);
    return methods.known ? methods.value.methods.find(({ kind }) => kind === 'email') : undefined;
  };
  const setEmail = async (workshop: Workshop, person: DemoPerson) => {
    const plan = planResetEmail(await workshop.target(person), address);
    const contacts = new Map([[`${person.id}/${resetEmailStepId}`, address]]);
    return (await workshop.start('setResetEmail', [plan], { contacts })).ended;
  };

  test('is added, changed and never readable on disk', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: lag });
    const { nothing, everything } = workshop.tenant.people;
    assert.deepEqual(resultsOfOnly(await setEmail(workshop, nothing)), ['add e-mail k•••@home.example: verified']);
    assert.deepEqual(resultsOfOnly(await setEmail(workshop, everything)), [
      'change e-mail k•••@home.example: verified',
    ]);
    const email = await emailOf(workshop, everything);
    assert.ok(email?.kind === 'email');
    assert.equal(email.emailAddress, address);
    const files = await readdir(workshop.directory);
    const onDisk = await Promise.all(files.map((name) => readFile(join(workshop.directory, name), 'utf8')));
    assert.doesNotMatch(onDisk.join('\n'), /kenji/);
  });

  test('whose answer is lost is looked for before it is sent again', async (context) => {
    const workshop = await openWorkshop(context);
    const { nothing } = workshop.tenant.people;
    workshop.tenant.faults.add({
      when: { method: 'POST', path: /emailMethods$/ },
      effect: { kind: 'dropAfterEffect' },
      times: 1,
    });
    const record = await setEmail(workshop, nothing);
    assert.deepEqual(statesOfOnly(record), ['verified']);
    assert.equal(workshop.writes().filter((write) => write.startsWith('POST')).length, 1);
  });
});

describe('revoking sign-in sessions', () => {
  test('§15.17 is done when the time since which sessions count has moved', async (context) => {
    const workshop = await openWorkshop(context, { caller: 'helpdeskAdministrator' });
    const { phoneDefault } = workshop.tenant.people;
    const before = await readSessionsValidFrom(workshop.scope.graph, phoneDefault.id, never);
    await workshop.clock.sleep(60_000, never);
    const person = {
      ...(await workshop.target(phoneDefault)),
      sessionsValidFrom: { known: true, value: before } as const,
    };
    const record = await ended(workshop, 'revokeSessions', planRevokeSessions(person));
    assert.deepEqual(resultsOfOnly(record), ['revoke sessions: verified']);
    // §15.39 A Helpdesk Administrator may do this, and may not read methods: they are not asked for.
    assert.deepEqual(
      workshop.tenant.requests.filter(({ path }) => path.endsWith('/methods')),
      [],
    );
  });

  test('that could not be read before is accepted, and not called verified', async (context) => {
    const workshop = await openWorkshop(context);
    const { phoneDefault } = workshop.tenant.people;
    const failed = { known: false, failure: { kind: 'accessDenied' } } as const;
    const person = { ...(await workshop.target(phoneDefault)), sessionsValidFrom: failed };
    assert.equal(outcomeOfOnly(await ended(workshop, 'revokeSessions', planRevokeSessions(person))), 'notConfirmed');
  });

  test('§15.15 comes last in a reset, and comes though a method remains', async (context) => {
    const workshop = await openWorkshop(context);
    const { phoneDefault } = workshop.tenant.people;
    await workshop.clock.sleep(60_000, never);
    workshop.tenant.faults.add({
      when: { path: /microsoftAuthenticatorMethods/ },
      effect: { kind: 'status', status: 400, code: 'badRequest', message: 'No.' },
    });
    const plan = planReset(await withSessions(workshop, phoneDefault), { revokes: true });
    await workshop.clock.sleep(60_000, never);
    const record = await ended(workshop, 'resetMfa', plan);
    assert.equal(outcomeOfOnly(record), 'partly');
    assert.equal(resultsOfOnly(record).at(-1), 'revoke sessions: verified');
    assert.match(workshop.writes().at(-1) ?? '', /revokeSignInSessions$/);
  });
});

describe('removing all methods', () => {
  test('leaves the password, and the token deactivated', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: lag });
    const { everything } = workshop.tenant.people;
    const target = await workshop.target(everything);
    const record = await ended(
      workshop,
      'removeAllMethods',
      planRemoveAll(target, { unassigns: false, revokes: false }),
    );
    assert.equal(outcomeOfOnly(record), 'done', resultsOfOnly(record).join('\n'));
    const { methods } = await workshop.target(everything);
    assert.ok(methods.known);
    const left = methods.value.methods.map((method) =>
      method.kind === 'hardwareOath' ? `hardwareOath ${method.status ?? ''}` : method.kind,
    );
    assert.deepEqual(left.toSorted(), ['hardwareOath assigned', 'password', 'unknown']);
  });

  test('unassigns the token where that is asked for', async (context) => {
    const workshop = await openWorkshop(context);
    const { hardwareOath } = workshop.tenant.people;
    const target = await workshop.target(hardwareOath);
    const record = await ended(
      workshop,
      'removeAllMethods',
      planRemoveAll(target, { unassigns: true, revokes: false }),
    );
    assert.equal(outcomeOfOnly(record), 'done');
    const { methods } = await workshop.target(hardwareOath);
    assert.ok(methods.known);
    assert.deepEqual(
      methods.value.methods.map(({ kind }) => kind),
      ['password'],
    );
  });
});
