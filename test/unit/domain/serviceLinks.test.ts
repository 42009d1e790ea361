// Where Microsoft's pages are in each cloud.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clouds } from '../../../src/auth/clouds.ts';
import { servicePlace } from '../../../src/auth/servicePlace.ts';
import type { CloudName } from '../../../src/domain/cloudApi.ts';
import type { ServicePlace } from '../../../src/domain/portalPage.ts';
import { serviceLink, serviceLinkIds } from '../../../src/domain/serviceLinks.ts';
import { userMethodsPage } from '../../../src/domain/userMethodsPage.ts';
import { demoSession } from '../../support/demoSession.ts';

const tenantId = '6d0f5c1e-2b84-4a37-9c15-e8f7a3b1d042';
const place = (cloud: CloudName): ServicePlace => ({ cloud, portalRoot: clouds[cloud].portalRoot, tenantId });
const offered = (where: ServicePlace): readonly string[] =>
  serviceLinkIds.filter((id) => serviceLink(id, where) !== undefined);

describe('Service pages', () => {
  it('are those of the open tenant in the public cloud', () => {
    assert.deepEqual(offered(place('global')), serviceLinkIds);
    assert.equal(
      serviceLink('methodsPolicy', place('global')),
      `https://entra.microsoft.com/${tenantId}/#view/Microsoft_AAD_IAM/AuthenticationMethodsMenuBlade/~/AdminAuthMethods`,
    );
    assert.match(serviceLink('perUserMfa', place('global')) ?? '', /multifactorverification\.aspx\?tenantId=6d0f5c1e/);
  });

  it('stay in the cloud of the tenant, and are left out where it has none', () => {
    assert.deepEqual(offered(place('usGov')), ['adminCenter', 'users', 'methodsPolicy', 'auditLog']);
    assert.deepEqual(offered(place('china')), ['adminCenter', 'users']);
    for (const cloud of ['usGov', 'usGovDod', 'china'] as const) {
      for (const id of serviceLinkIds) {
        const link = serviceLink(id, place(cloud));
        if (link !== undefined) assert.equal(new URL(link).origin, clouds[cloud].portalRoot);
      }
    }
  });

  it('show a user of the tenant that is meant, though one may be at home in another', () => {
    const blade = '#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId';
    assert.equal(userMethodsPage(place('global'), 'a/b'), `https://entra.microsoft.com/${tenantId}/${blade}/a%2Fb`);
    assert.equal(userMethodsPage(place('usGov'), 'a'), `${clouds.usGov.portalRoot}/${blade}/a`);
    assert.equal(userMethodsPage({ ...place('global'), portalRoot: undefined }, 'a'), undefined);
  });

  it('never take the demo tenant for a real one', () => {
    const { session } = demoSession();
    const where = servicePlace(session, () => assert.fail('the demo has a cloud of its own'));
    assert.deepEqual(offered(where), ['portalHelp', 'securityInfo']);
  });
});
