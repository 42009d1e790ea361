// The fake Entra itself: what the journeys in test/ui rest on.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDemoTenant, type DemoTenant } from '../../../src/demo/demoTenant.ts';
import {
  createFakeEntra,
  ownRegistration,
  type FakeEntra,
  type FakeEntraOptions,
} from '../../support/signIn/fakeEntra.ts';

const { clientId } = ownRegistration;
const graph = 'https://graph.microsoft.com/';
const login = 'https://login.microsoftonline.com';

function fake(options: Partial<FakeEntraOptions> = {}): { demo: DemoTenant; entra: FakeEntra } {
  const demo = createDemoTenant();
  const tenants = [{ demo, domains: ['fernhill.example'] }] as const;
  const person = demo.callers.globalAdministrator;
  return { demo, entra: createFakeEntra({ tenants, person, apps: [ownRegistration], ...options }) };
}

const get = (entra: FakeEntra, url: string): Promise<Response> => entra.fetch(new Request(url));
const post = (entra: FakeEntra, url: string, form: Record<string, string>): Promise<Response> =>
  entra.fetch(new Request(url, { method: 'POST', body: new URLSearchParams(form) }));

function authorize(entra: FakeEntra, permissions: string, more: Record<string, string> = {}, tenant = 'organizations') {
  const scope = `openid offline_access ${permissions
    .split(' ')
    .map((name) => graph + name)
    .join(' ')}`;
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: 'http://localhost:4711/', scope, ...more });
  return get(entra, `${login}/${tenant}/oauth2/v2.0/authorize?${query.toString()}&state=s`);
}

/** Presses a button of a page. */
async function press(entra: FakeEntra, page: Response, answer: string): Promise<Response> {
  const id = /name="id" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  return post(entra, `${login}/common/Consent/Set`, { id, answer });
}

interface Answer {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly scope: string;
  readonly error?: string;
  readonly error_codes?: number[];
  readonly error_description: string;
}
const token = async (entra: FakeEntra, form: Record<string, string>, tenant = 'organizations'): Promise<Answer> =>
  (await (
    await post(entra, `${login}/${tenant}/oauth2/v2.0/token`, { client_id: clientId, ...form })
  ).json()) as Answer;

async function signIn(entra: FakeEntra, permissions: string): Promise<Answer> {
  const back = await press(entra, await authorize(entra, permissions), 'accept');
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
  return token(entra, { grant_type: 'authorization_code', code });
}

const renew = (entra: FakeEntra, { refresh_token }: Answer, permissions: string, tenant?: string, claims?: string) =>
  token(
    entra,
    {
      grant_type: 'refresh_token',
      refresh_token,
      scope: permissions
        .split(' ')
        .map((name) => graph + name)
        .join(' '),
      ...(claims === undefined ? {} : { claims }),
    },
    tenant,
  );

const permissionsIn = ({ access_token: given }: Answer): string =>
  (JSON.parse(Buffer.from(given.split('.')[1] ?? '', 'base64url').toString()) as { scp: string }).scp;

describe('the fake Entra', () => {
  it('asks for consent once, and widens silently only what is granted', async () => {
    const { entra } = fake();
    const first = await signIn(entra, 'User.Read.All');
    assert.deepEqual((await renew(entra, first, 'User.Read.All Group.Read.All')).error_codes, [65001]);
    entra.consentForAll(clientId, ['Group.Read.All']);
    const wider = await renew(entra, first, 'Group.Read.All');
    assert.equal(permissionsIn(wider), 'Group.Read.All User.Read.All');
    entra.tokenCarries = 'asked';
    assert.equal(permissionsIn(await renew(entra, first, 'Group.Read.All')), 'Group.Read.All');
    await authorize(entra, 'User.Read.All Group.Read.All');
    assert.deepEqual(
      entra.asked.map(({ page }) => page),
      ['consent', 'account'],
    );
  });

  it('hands a refusal back to the app, and an error page to nobody', async () => {
    const { entra } = fake();
    const refused = await press(entra, await authorize(entra, 'User.Read.All'), 'decline');
    assert.match(refused.headers.get('location') ?? '', /error=access_denied&error_description=AADSTS65004/);
    for (const [code, page] of [
      [50011, authorize(entra, 'User.Read.All', { redirect_uri: 'https://elsewhere.example/' })],
      [700016, authorize(entra, 'User.Read.All', { client_id: 'other' })],
      [90002, authorize(entra, 'User.Read.All', {}, 'nowhere.example')],
    ] as const) {
      const text = await (await page).text();
      assert.match(text, new RegExp(`AADSTS${code}: .*Correlation Id: `));
      assert.doesNotMatch(text, /<form/);
    }
    entra.mayConsent = false;
    assert.match(await (await authorize(entra, 'User.Read.All')).text(), /Need admin approval/);
    const remove = entra.fail({ where: 'page', code: 53003 });
    assert.match(await (await authorize(entra, 'User.Read.All')).text(), /AADSTS53003/);
    remove();
    entra.fail({ where: 'redirect', code: 65002, times: 1 });
    assert.match((await authorize(entra, 'User.Read.All')).headers.get('location') ?? '', /AADSTS65002/);
  });

  it('serves several tenants, each to its members, and finds them by domain', async () => {
    const other = createDemoTenant({ tenant: { id: 'bbbbbbbb-1111-4222-8333-444444444444', name: 'Brightwater' } });
    const home = createDemoTenant();
    const { entra } = fake({
      tenants: [
        { demo: home, domains: [] },
        { demo: other, domains: ['brightwater.example'], members: [home.callers.globalAdministrator] },
      ],
    });
    entra.consentForAll(clientId, ['Organization.Read.All'], other);
    const found = await get(entra, `${login}/brightwater.example/v2.0/.well-known/openid-configuration`);
    assert.equal(((await found.json()) as { issuer: string }).issuer, `${login}/${other.tenantId}/v2.0`);
    const unknown = await get(entra, `${login}/nowhere.example/v2.0/.well-known/openid-configuration`);
    assert.deepEqual([unknown.status, ((await unknown.json()) as Answer).error], [400, 'invalid_tenant']);

    const first = await signIn(entra, 'User.Read.All');
    const there = await renew(entra, first, 'Organization.Read.All', other.tenantId);
    const headers = { authorization: `Bearer ${there.access_token}` };
    const answer = await entra.graph(new Request(`${graph}v1.0/organization`, { headers }));
    assert.equal(((await answer.json()) as { value: { displayName: string }[] }).value[0]?.displayName, 'Brightwater');
    entra.person = home.callers.helpdeskAdministrator;
    const page = await authorize(entra, 'User.Read.All', {}, other.tenantId);
    assert.match(await page.text(), /AADSTS50020/);
  });

  it('waits for the person who signs in with a device code', async () => {
    const { entra } = fake();
    const begun = (await (
      await post(entra, `${login}/organizations/oauth2/v2.0/devicecode`, {
        client_id: clientId,
        scope: `${graph}User.Read.All`,
      })
    ).json()) as { user_code: string; device_code: string };
    const poll = (): Promise<Answer> =>
      token(entra, { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: begun.device_code });
    assert.equal((await poll()).error, 'authorization_pending');
    const page = await post(entra, `${login}/device`, { otc: begun.user_code.toLowerCase() });
    await press(entra, page, 'accept');
    assert.equal(permissionsIn(await poll()), 'User.Read.All');
    entra.apps.set(clientId, { ...ownRegistration, allowPublicClientFlows: false });
    assert.deepEqual((await poll()).error_codes, [7000218]);
  });

  it('refuses what is registered under the wrong platform only when the code is redeemed', async () => {
    for (const [platform, code] of [
      ['web', 7000218],
      ['spa', 9002327],
    ] as const) {
      const app = { ...ownRegistration, publicClient: [], [platform]: ['http://localhost'] };
      const { entra } = fake({ apps: [app] });
      assert.deepEqual((await signIn(entra, 'User.Read.All')).error_codes, [code]);
    }
  });

  it('renews nothing after a revocation, and asks for a step-up it has not seen', async () => {
    const { entra } = fake();
    const first = await signIn(entra, 'User.Read.All');
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    assert.deepEqual((await renew(entra, first, 'User.Read.All', undefined, claims)).error_codes, [50076]);
    await press(entra, await authorize(entra, 'User.Read.All', { claims }), 'accept');
    assert.equal((await renew(entra, first, 'User.Read.All', undefined, claims)).error_codes, undefined);
    entra.revokeSessions();
    assert.deepEqual((await renew(entra, first, 'User.Read.All')).error_codes, [50173]);
  });

  it('lets Graph refuse tokens whose time is over', async () => {
    const { entra } = fake();
    const { access_token: given } = await signIn(entra, 'User.Read.All');
    const read = (): Promise<Response> =>
      entra.graph(new Request(`${graph}v1.0/users`, { headers: { authorization: `Bearer ${given}` } }));
    assert.equal((await read()).status, 200);
    entra.expireTokens();
    assert.equal((await read()).status, 401);
  });
});
