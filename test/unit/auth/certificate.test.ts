// Signing in as an app with its certificate: the real library against the fake Entra.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import { credentials } from '../../../src/auth/credentials.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import { appCertificate, type AppCertificate } from '../../support/signIn/appCertificate.ts';
import { createFakeEntra, ownRegistration } from '../../support/signIn/fakeEntra.ts';
import { transportTo } from '../../support/signIn/transportTo.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';

const { createCertificateDoor } = await import('../../../src/auth/certificateDoor.ts');
const { createTenantTokenSource } = await import('../../../src/auth/tenantTokenSource.ts');

const never = new AbortController().signal;
const id = 'eeeeeeee-1111-4222-8333-444444444444';
const roles = ['User.Read.All', 'UserAuthenticationMethod.ReadWrite.All', 'RoleManagement.Read.Directory'];

describe('A certificate', () => {
  let ours: AppCertificate;
  let another: AppCertificate;
  before(async () => {
    [ours, another] = await Promise.all([appCertificate(), appCertificate()]);
  });

  function desk(certificatePath = ours.file) {
    const demo = createDemoTenant({ throttle: false, userCount: 40 });
    const servicePrincipal = { id, certificates: [ours.certificate], roles };
    const entra = createFakeEntra({
      tenants: [{ demo, domains: [] }],
      person: demo.callers.globalAdministrator,
      apps: [{ ...ownRegistration, servicePrincipal }],
    });
    const { tenantId } = demo;
    const { clientId } = ownRegistration;
    const door = createCertificateDoor(
      { mode: 'appOnlyCertificate', cloud: clouds.global, clientId, tenantId, certificatePath },
      credentials(transportTo((request) => entra.fetch(request))),
    );
    return { entra, source: createTenantTokenSource({ door, tenantId, readOnly: () => false }), tenantId };
  }

  it('signs the app in, with all that was granted to it and one request, and asks nobody', async () => {
    const { entra, source, tenantId } = desk();
    const facts = await source.signIn('silently', never);
    assert.deepEqual(
      [facts.account, facts.appOnly, facts.objectId],
      [{ id: `${id}.${tenantId}`, label: ownRegistration.name }, true, id],
    );
    assert.equal(source.permission('write'), 'granted');
    assert.deepEqual(source.missingPermissions(), [
      'GroupMember.Read.All',
      'Organization.Read.All',
      'Policy.Read.AuthenticationMethod',
    ]);
    await source.getToken('write', {}, never);
    assert.deepEqual(entra.tokenRequests, [
      {
        ...{ grant: 'client_credentials', clientId: ownRegistration.clientId, tenant: tenantId, refused: undefined },
        ...{ permissions: ['.default'], acrs: [] },
      },
    ]);
    assert.deepEqual(entra.asked, []);
  });

  it('answers a claims challenge with a new token', async () => {
    const { entra, source } = desk();
    await source.signIn('ask', never);
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    await source.getToken('read', { claims }, never);
    assert.deepEqual(
      entra.tokenRequests.map(({ acrs }) => acrs),
      [[], ['c1']],
    );
  });

  it('that Entra does not know is told with its code', async () => {
    const failure = await failureFrom(desk(another.file).source.signIn('ask', never));
    assert.equal(failure.kind, 'signInFailed');
    assert.match(failure.trace?.code ?? '', /700027/);
    assert.doesNotMatch(JSON.stringify(failure), /PRIVATE KEY|client_assertion/);
  });

  it('that cannot be read is told', async () => {
    const failure = await failureFrom(desk('/nowhere/app.pem').source.signIn('ask', never));
    assert.deepEqual(failure, { kind: 'credentialUnusable', because: 'certificateUnreadable' });
  });

  for (const [what, content] of [
    ['without its key', () => ours.certificate],
    ['with an encrypted key', () => `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${ours.certificate}`],
    [
      'with a key encrypted in the old way',
      () => `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n${ours.certificate}`,
    ],
    ['in another format', () => '\u0030\u0082'],
  ] as const) {
    it(`${what} is told, and nothing is sent`, async () => {
      const file = path.join(path.dirname(ours.file), `${what}.pem`);
      await writeFile(file, content());
      const { entra, source } = desk(file);
      const failure = await failureFrom(source.signIn('ask', never));
      assert.deepEqual(failure, { kind: 'credentialUnusable', because: 'certificateUnfit' });
      assert.deepEqual(entra.tokenRequests, []);
    });
  }
});
