// A tenant that is opened without a person behind it, here by Azure CLI as a service principal.

import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import { keeping } from '../../support/keptSignIn.ts';
import { azureCliStandIn } from '../../support/signIn/azureCliStandIn.ts';

const { openRemembered } = await import('../../../src/auth/openRemembered.ts');
const { openTenant } = await import('../../../src/auth/openTenant.ts');

const never = new AbortController().signal;

async function opened(tokenOptions: Parameters<ReturnType<typeof createDemoTenant>['issueToken']>[0]) {
  const demo = createDemoTenant({ throttle: false, userCount: 40 });
  const az = await azureCliStandIn();
  await az.answerWith(demo.issueToken(tokenOptions));
  const path = process.env['PATH'];
  process.env['PATH'] = `${az.folder}:${path ?? ''}`;
  const fetching = mock.method(globalThis, 'fetch', (url: string, init: RequestInit) => demo.fetch(url, init));
  try {
    const tenant = {
      target: { mode: 'azureCli', cloud: clouds.global, clientId: '' },
      ...{ readOnly: () => false, kept: keeping().kept, onRequest: () => undefined },
    } as const;
    const session = await openTenant({ ...tenant, how: 'silently' }, never);
    const { tenantId, tenantName, domain, country, account } = session;
    const facts = {
      ...{ tenantId, tenantName, account },
      ...(domain === undefined ? {} : { domain }),
      ...(country === undefined ? {} : { country }),
    };
    const signedIn = session.signIn?.account ?? assert.fail('not signed in');
    const reopened = await openRemembered(tenant, { facts, account: signedIn, usedAt: '' }, never);
    return { demo, session, reopened, confirmed: await reopened.confirm(never) };
  } finally {
    fetching.mock.restore();
    process.env['PATH'] = path;
  }
}

describe('openTenant', () => {
  it('knows an app by its token, and asks for no person', async () => {
    const id = 'eeeeeeee-1111-4222-8333-444444444444';
    const { demo, session, reopened, confirmed } = await opened({
      ...{ caller: id, application: true, appName: 'Night shift' },
      scopes: ['User.Read.All', 'UserAuthenticationMethod.ReadWrite.All', 'Organization.Read.All'],
    });
    assert.deepEqual(session.account, { id, userPrincipalName: 'Night shift' });
    assert.equal(session.appOnly, true);
    assert.equal(session.tenantName, demo.tenantName);
    assert.equal(session.signIn?.permission('write'), 'granted');
    assert.equal(confirmed, reopened.session);
    assert.deepEqual([confirmed.account, confirmed.appOnly], [session.account, true]);
    assert.ok(demo.requests.every(({ path }) => !path.endsWith('/me')));
  });

  it('takes a person at Azure CLI for a person, who only reads', async () => {
    const { demo, session } = await opened({
      caller: 'globalAdministrator',
      scopes: ['Directory.AccessAsUser.All', 'User.ReadWrite.All', 'Organization.Read.All'],
    });
    assert.deepEqual(session.account, demo.people.globalAdministrator);
    assert.equal(session.appOnly, undefined);
    assert.equal(session.signIn?.permission('write'), 'off');
  });
});
