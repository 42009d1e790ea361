// The link for an administrator's consent: the cloud's endpoint, full addresses of permissions, a registered redirect address.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adminConsentLink } from '../../../src/auth/adminConsentLink.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import { redirectUris } from '../../../src/auth/redirectUris.ts';
import type { CloudName } from '../../../src/domain/cloudApi.ts';

const clientId = '99999999-2222-4333-8444-555555555555';
const tenantId = '11111111-2222-4333-8444-555555555555';
const link = (cloud: CloudName, permissions: readonly string[] = ['User.Read.All', 'Policy.Read.All']): URL =>
  new URL(adminConsentLink({ cloud: clouds[cloud], clientId, tenantId, permissions }));

describe('adminConsentLink', () => {
  it('leads to the v2.0 admin consent of the tenant in each cloud', () => {
    for (const name of Object.keys(clouds) as CloudName[]) {
      const { origin, pathname } = link(name);
      assert.equal(origin, clouds[name].authority);
      assert.equal(pathname, `/${tenantId}/v2.0/adminconsent`);
    }
  });

  it('asks for each permission at the address of the cloud’s own Graph', () => {
    assert.equal(
      link('china').searchParams.get('scope'),
      'https://microsoftgraph.chinacloudapi.cn/User.Read.All https://microsoftgraph.chinacloudapi.cn/Policy.Read.All',
    );
  });

  it('separates permissions so that mail programs do not cut the link', () => {
    assert.match(link('global').search, /&scope=[^+ ]+%20[^+ ]+&/);
  });

  it('comes back to an address that the registration has, in every cloud', () => {
    for (const name of Object.keys(clouds) as CloudName[]) {
      assert.ok(Object.values(redirectUris(clientId)).includes(link(name).searchParams.get('redirect_uri') ?? ''));
    }
  });

  it('carries nothing else', () => {
    assert.deepEqual([...link('global').searchParams.keys()], ['client_id', 'scope', 'redirect_uri']);
    assert.equal(link('global').searchParams.get('client_id'), clientId);
  });

  it('keeps what is no tenant from changing where the link leads', () => {
    const odd = adminConsentLink({
      cloud: clouds.global,
      clientId,
      tenantId: '../x?y=//evil.example',
      permissions: [],
    });
    assert.equal(new URL(odd).origin, clouds.global.authority);
    assert.match(new URL(odd).pathname, /\/v2\.0\/adminconsent$/);
  });
});

describe('redirectUris', () => {
  it('are five, and only the Windows broker’s names the app', () => {
    const uris = Object.entries(redirectUris(clientId));
    assert.equal(uris.length, 5);
    assert.deepEqual(
      uris.filter(([, uri]) => uri.includes(clientId)).map(([use]) => use),
      ['windowsBroker'],
    );
  });
});
