// An id or a domain becomes a tenant's id, or there is a reason why not. Nothing else reaches the sign-in service.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clouds } from '../../../src/auth/clouds.ts';
import { resolveTenant, type FetchText } from '../../../src/auth/resolveTenant.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import { createFakeEntra } from '../../support/signIn/fakeEntra.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';
import { never } from './fakeSignIn.ts';

const demo = createDemoTenant();
const entra = createFakeEntra({
  tenants: [{ demo, domains: ['fernhill.example', 'xn--n8jaaaaa.example'] }],
  person: demo.callers.globalAdministrator,
});

/** The real address, asked of the fake Entra. */
function asking() {
  const urls: string[] = [];
  const fetch: FetchText = (url, init) => {
    urls.push(url);
    assert.equal(init.redirect, 'manual');
    assert.deepEqual(Object.keys(init).toSorted(), ['redirect', 'signal'], 'no header, so no token');
    return entra.fetch(new Request(url, init));
  };
  return { urls, fetch };
}

const answering =
  (body: unknown, status = 200): FetchText =>
  () =>
    Promise.resolve(typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status }));

const resolved = (typed: string, fetch: FetchText) => resolveTenant(typed, clouds.global, fetch, never);

describe('a tenant', () => {
  it('is known by its id without asking anybody, however it was typed', async () => {
    const { urls, fetch } = asking();
    for (const typed of [` ${demo.tenantId.toUpperCase()} `, `{${demo.tenantId}}`, fullWidth(demo.tenantId)]) {
      assert.deepEqual(await resolved(typed, fetch), { tenantId: demo.tenantId });
    }
    assert.deepEqual(urls, []);
  });

  it('is found by its domain, with one request to the cloud’s sign-in service', async () => {
    const { urls, fetch } = asking();
    assert.deepEqual(await resolved(' FernHill.example ', fetch), { tenantId: demo.tenantId });
    assert.deepEqual(urls, [
      'https://login.microsoftonline.com/fernhill.example/v2.0/.well-known/openid-configuration',
    ]);
  });

  it('is found by a domain in another script', async () => {
    const { urls, fetch } = asking();
    await resolved('ああああああ.example', fetch);
    await resolved('ふじ。ｅｘａｍｐｌｅ', fetch);
    const names = urls.map((url) => new URL(url).pathname.split('/')[1] ?? '');
    assert.ok(
      names.every((name) => /^xn--[a-z\d-]+\.example$/.test(name)),
      names.join(),
    );
  });

  it('is never looked for by anything but a domain', async () => {
    const { urls, fetch } = asking();
    const strange = [
      '',
      ' ',
      'fernhill',
      'common',
      'organizations',
      '10.0.0.1',
      '[::1]',
      'a..b',
      '-a.example',
      'a.example-',
    ];
    const hostile = [
      'a.example/../common',
      'a.example?x',
      'a.example#x',
      'a.example:443',
      'me@a.example',
      'a b.example',
    ];
    const hidden = [
      'a.example%2f',
      'https://a.example',
      'a.example\\b',
      'a\u0000.example',
      `${'a'.repeat(64)}.example`,
    ];
    for (const typed of [...strange, ...hostile, ...hidden, `${'a.'.repeat(130)}example`]) {
      assert.deepEqual(await resolved(typed, fetch), { problem: 'noTenantName' }, typed);
    }
    assert.deepEqual(urls, []);
  });

  it('that nobody has is said to be unknown', async () => {
    assert.deepEqual(await resolved('nobody.example', asking().fetch), { problem: 'unknown' });
  });

  it('of another cloud is not signed in to in this one', async () => {
    const issuer = `https://login.microsoftonline.com/${demo.tenantId}/v2.0`;
    const answer = answering({ issuer, cloud_instance_name: 'microsoftonline.us' });
    assert.deepEqual(await resolved('agency.example', answer), { problem: 'otherCloud' });
    const there = await resolveTenant('agency.example', clouds.usGovDod, answer, never);
    assert.deepEqual(there, { tenantId: demo.tenantId });
  });

  it('is never guessed from an answer of another shape', async () => {
    const issuer = `https://login.microsoftonline.com/${demo.tenantId}/v2.0`;
    for (const answer of [
      answering('<html>Sign in to the hotel network</html>'),
      answering('null'),
      answering({}),
      answering({ issuer: 5 }),
      answering({ issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }),
      answering({ issuer: `${issuer}/more` }),
      answering({ issuer }, 302),
      answering({ issuer }, 500),
      answering({ error: 'invalid_request' }, 400),
    ]) {
      assert.deepEqual(await resolved('a.example', answer), { problem: 'notEntra' });
    }
  });

  it('cannot be found without a connection, nor after it was given up', async () => {
    assert.deepEqual(await resolved('a.example', () => Promise.reject(new TypeError('fetch failed'))), {
      problem: 'unreachable',
    });
    const given = AbortSignal.abort();
    const fetch: FetchText = (_url, { signal }) => Promise.reject(signal.reason as Error);
    assert.equal((await failureFrom(resolveTenant('a.example', clouds.global, fetch, given))).kind, 'cancelled');
  });

  it('is waited for only so long', async (context) => {
    const timeout = new AbortController();
    context.mock.method(AbortSignal, 'timeout', () => timeout.signal);
    const fetch: FetchText = (_url, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
        timeout.abort();
      });
    assert.deepEqual(await resolved('a.example', fetch), { problem: 'slow' });
  });
});

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
}
