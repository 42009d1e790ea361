// Working in tenants other than one's own: a token of the wrong one stops a write, and a partner's customers are read at home.

import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import type { Session } from '../../../src/auth/session.ts';
import { createDemoTenant, type DemoTenant } from '../../../src/demo/demoTenant.ts';
import { readDelegatedAdminCustomers } from '../../../src/graph/delegatedAdminCustomers.ts';
import { demoSession } from '../../support/demoSession.ts';
import { threeCustomers } from '../../support/demo/threeCustomers.ts';
import { keeping } from '../../support/keptSignIn.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';
import { asked, asksToWrite, clientId, fakeSignIn, never, vscodeSession } from './fakeSignIn.ts';

const { openTenant } = await import('../../../src/auth/openTenant.ts');
const { readCustomers } = await import('../../../src/auth/readCustomers.ts');

const customerId = 'c0000000-1111-4222-8333-000000000001';
const scopes = ['User.Read.All', 'UserAuthenticationMethod.ReadWrite.All', 'Organization.Read.All'];
const partnerScopes = [...scopes, 'DelegatedAdminRelationship.Read.All'];
const means = { readOnly: () => false, kept: keeping().kept, onRequest: () => undefined };

/** Two tenants, one account of the first one; each request goes to the tenant whose token it carries. */
function tenants(context: TestContext, isPartner = true) {
  const home = createDemoTenant({ throttle: false, customers: threeCustomers });
  const customer = createDemoTenant({ throttle: false, tenant: { id: customerId, name: 'Aoba Logistics' } });
  const person = home.people.globalAdministrator;
  const account = { id: `${person.id}.${home.tenantId}`, label: person.userPrincipalName };
  const owners = new Map<string, DemoTenant>();
  const tokenOf = (tenant: DemoTenant, permissions: readonly string[]): string => {
    const token = tenant.issueToken({ caller: 'globalAdministrator', scopes: permissions });
    owners.set(token, tenant);
    return token;
  };
  fakeSignIn((request) => {
    const wanted = JSON.stringify(request);
    const tenant = wanted.includes(`VSCODE_TENANT:${customerId}`) ? customer : home;
    const partner = wanted.includes('DelegatedAdminRelationship');
    if (partner && (!isPartner || tenant === customer)) return undefined;
    return vscodeSession(tokenOf(tenant, partner ? partnerScopes : scopes), account);
  });
  context.mock.method(globalThis, 'fetch', (url: string, init: RequestInit) => {
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    return (owners.get(token) ?? assert.fail('no token of ours')).fetch(url, init);
  });
  const open = (tenantId: string): Promise<Session> =>
    openTenant({ ...means, target: { mode: 'vscode', cloud: clouds.global, clientId, tenantId }, how: 'ask' }, never);
  return { home, customer, account, tokenOf, open };
}

const changes = ({ requests }: DemoTenant) => requests.filter(({ method }) => method !== 'GET');

describe('a tenant that is open', () => {
  it('gets no write with a token that suddenly belongs to another tenant', async (context) => {
    const { home, customer, account, tokenOf, open } = tenants(context);
    const session = await open(home.tenantId);
    fakeSignIn((request) => vscodeSession(tokenOf(asksToWrite(request) ? customer : home, scopes), account));
    const path = `/users/${home.people.severalAuthenticators.id}/revokeSignInSessions`;
    const sent = session.graph.send({ method: 'POST', version: 'v1.0', path, idempotent: true }, never);
    assert.equal((await failureFrom(sent)).kind, 'otherSignIn');
    assert.deepEqual([...changes(home), ...changes(customer)], []);
  });

  it('may be a customer’s, in which the partner is nobody that could be read', async (context) => {
    const { home, customer, account, open } = tenants(context);
    const effect = { kind: 'status', status: 404, code: 'Request_ResourceNotFound' } as const;
    for (const tenant of [home, customer]) tenant.faults.add({ when: { path: /^\/me$/ }, effect });
    assert.deepEqual((await open(customerId)).account, {
      id: home.people.globalAdministrator.id,
      userPrincipalName: account.label,
    });
    // At home everybody is somebody.
    assert.equal((await failureFrom(open(home.tenantId))).kind, 'notFound');
  });
});

describe('customers of a partner', () => {
  it('are read in the open tenant when it is the partner’s own, with a permission asked for only then', async (context) => {
    const { home, open } = tenants(context);
    const session = await open(home.tenantId);
    assert.ok(!JSON.stringify(asked()).includes('DelegatedAdminRelationship'));
    assert.deepEqual(await readCustomers(session, means, never), threeCustomers);
    assert.ok(JSON.stringify(asked()).includes('DelegatedAdminRelationship'));
  });

  it('are read at home when a customer’s tenant is open', async (context) => {
    const { home, customer, open } = tenants(context);
    const session = await open(customerId);
    customer.clearRequests();
    assert.deepEqual(await readCustomers(session, means, never), threeCustomers);
    assert.deepEqual(customer.requests, []);
    assert.equal(home.requests.length, 1);
    const [, ...later] = asked();
    assert.ok(later.every(({ request }) => (request as string[])[1] === `VSCODE_TENANT:${home.tenantId}`));
  });

  it('are none for who says no, is refused, or has no licence for it', async (context) => {
    const { home, open } = tenants(context, false);
    assert.equal((await failureFrom(readCustomers(await open(home.tenantId), means, never))).kind, 'signedOut');
    const partner = tenants(context);
    const session = await partner.open(home.tenantId);
    for (const [code, kind] of [
      ['Authorization_RequestDenied', 'missingPermission'],
      ['Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'missingLicence'],
    ] as const) {
      const effect = { kind: 'status', status: 403, code } as const;
      partner.home.faults.add({ when: { path: /delegatedAdminCustomers/ }, times: 1, effect });
      assert.equal((await failureFrom(readCustomers(session, means, never))).kind, kind);
    }
    const { session: demo } = demoSession();
    assert.equal((await failureFrom(readCustomers(demo, means, never))).kind, 'missingPermission');
  });

  it('are read to the last page, empty ones in between included', async () => {
    const customers = Array.from({ length: 650 }, (_, index) => ({
      tenantId: `c0000000-1111-4222-8333-${String(index).padStart(12, '0')}`,
      displayName: `Customer ${index}`,
    }));
    const demo = createDemoTenant({ throttle: false, customers });
    demo.faults.emptyPages = true;
    const { createGraph } = await import('../../../src/graph/createGraph.ts');
    const graph = createGraph({
      root: demo.root,
      tokenSource: {
        getToken: () => Promise.resolve(demo.issueToken({ caller: 'globalReader', scopes: partnerScopes })),
      },
      fetch: (url, init) => demo.fetch(url, init),
    });
    assert.deepEqual(await readDelegatedAdminCustomers(graph, never), customers);
    assert.ok(demo.requests.every(({ path }) => path.endsWith('/tenantRelationships/delegatedAdminCustomers')));
  });
});
