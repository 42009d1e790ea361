// The access check in words: each reason once, what would help, nothing better than it is, and nothing that a name could do.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReadRoles } from '../../../src/auth/createReadRoles.ts';
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';
import { getUser } from '../../../src/graph/users.ts';
import type { Services, Session } from '../../../src/services.ts';
import { demoSession, type DemoSessionOptions } from '../../support/demoSession.ts';
import { grantedSignIn } from '../../support/grantedSignIn.ts';

const { accessReport, accessSummary } = await import('../../../src/commands/accessCheck/accessReport.ts');
const { gatherAccess } = await import('../../../src/commands/accessCheck/gatherAccess.ts');

const never = new AbortController().signal;

async function report(
  options: DemoSessionOptions,
  name?: keyof DemoTenant['people'],
  more: Partial<Session> = {},
  prepare: (demo: DemoTenant) => void = () => undefined,
): Promise<{ readonly text: string; readonly summary: string }> {
  const { session, demo } = demoSession({ userCount: 60, ...options });
  prepare(demo);
  const services = { settings: { get: () => [] }, readRoles: createReadRoles() } as unknown as Services;
  const user = name && (await getUser(session.graph, demo.people[name].id, never));
  const facts = await gatherAccess(services, { ...session, ...more }, user, never);
  return { text: accessReport(facts), summary: accessSummary(facts) };
}

describe('the access check in words', () => {
  it('names what can be done, what not, why, and the least role that suffices', async () => {
    const { text, summary } = await report({ caller: 'authenticationAdministrator' }, 'helpdeskAdministrator');
    assert.match(text, /^DEMO: What can I do for Arata Mizuno \(arata\.mizuno@fernhill\.example\)\?\n/);
    assert.match(
      text,
      /✖ You cannot:\n {2}• See the authentication methods\n {4}Your role Authentication Administrator does not reach users who hold this: Helpdesk Administrator\n {4}The least role that suffices, for the whole tenant: Global Reader\n/,
    );
    assert.match(text, /• Reset MFA \(require re-register\)\n {2}• Remove all methods\n/);
    assert.equal(
      text.match(/The least role that suffices, for the whole tenant: Privileged Authentication/g)?.length,
      2,
    );
    assert.match(text, /Your roles:\n {2}• Authentication Administrator: active, for the whole tenant\n/);
    assert.match(text, /Roles of the user:\n {2}• Helpdesk Administrator: active, for the whole tenant\n/);
    assert.match(text, /Tenant: DEMO Fernhill/);
    assert.match(text, /This is a forecast/);
    assert.match(summary, /^Your roles allow 0 of 13 things for Arata Mizuno; 0 are not known\.$/);
  });

  it('names the roles that would help if they were activated', async () => {
    const { text } = await report({ caller: 'eligibleAuthenticationAdministrator' }, 'nothing');
    assert.match(text, /None of your active roles is for this\./);
    assert.match(
      text,
      /You are eligible for Authentication Administrator, Privileged Authentication Administrator: activate it first\./,
    );
    assert.match(text, /• User Administrator: eligible, not active, for the whole tenant\n/);
  });

  it('tells roles for a unit from roles for the tenant', async () => {
    const { text } = await report({ caller: 'scopedAuthenticationAdministrator' }, 'nothing');
    assert.match(
      text,
      /Your role Authentication Administrator holds for an administrative unit, which does not help here/,
    );
    const tenant = await report({ caller: 'scopedAuthenticationAdministrator' });
    assert.match(
      tenant.text,
      /✔ You can, for users of your administrative unit:\n {2}• See the authentication methods\n/,
    );
  });

  it('tells, for the tenant, whom a role reaches', async () => {
    const { text } = await report({ caller: 'authenticationAdministrator' });
    assert.match(text, /✔ You can, for users who hold no administrator role, or a minor one:\n {2}• See/);
    assert.match(text, /Choose a user to know more/);
    assert.match((await report({})).text, /✔ You can, for every user:\n {2}• See/);
  });

  it('says of a guest that neither a sign-out nor a pass is to be had here', async () => {
    const { text } = await report({}, 'guest');
    assert.match(
      text,
      /• Revoke sign-in sessions\n {4}This is a guest with an account in another tenant, and the sessions are that tenant's/,
    );
    assert.match(text, /• Create a Temporary Access Pass\n {4}This is a guest with an account in another tenant\./);
  });

  it('says which permission the app lacks, with what the role allows all the same', async () => {
    const signIn = grantedSignIn({ permission: (set) => (set === 'write' ? 'notYet' : 'granted') });
    const { text } = await report({}, 'nothing', { demo: false, signIn });
    assert.match(
      text,
      /• Turn SMS sign-in on or off\n(?: {2}•.*\n)* {4}The permission UserAuthenticationMethod\.ReadWrite\.All is not granted to this app yet/,
    );
    assert.doesNotMatch(text, /DEMO:/);
  });

  it('keeps to lines of its own what names of the tenant say', async () => {
    const { text } = await report({ caller: 'authenticationAdministrator' }, 'commandLinkName');
    assert.doesNotMatch(text, /\]\(command:/);
    const evil = await report({ caller: 'authenticationAdministrator' }, 'rightToLeftName');
    assert.doesNotMatch(evil.text, /\u202e/);
  });

  it('says that an app needs no role', async () => {
    const { text } = await report({ appOnly: true }, 'nothing');
    assert.match(text, /APP-ONLY/);
    assert.match(text, /An app acts, and needs no role/);
    assert.match(text, /An app hands out no Temporary Access Passes here/);
  });
});
