// What VS Code is asked for, with which scopes and options, when the person is asked, and what is known to be granted.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import type { HowToSignIn } from '../../../src/auth/tenantTokens.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';
import {
  account,
  asked,
  asksToWrite,
  clientId,
  fakeSignIn,
  never,
  tenantId,
  token,
  vscodeSession,
  whenAsked,
} from './fakeSignIn.ts';
import { newSource, type SourceOptions } from './newSource.ts';

const declined = (): never => {
  throw new Error('User did not consent to login.');
};

async function signedIn({ how = 'ask', ...options }: SourceOptions & { how?: HowToSignIn } = {}) {
  const source = newSource(options);
  await source.signIn(how, never);
  asked().length = 0;
  return source;
}

describe('signing in', () => {
  it('§15.43 asks for the broad read permissions, as our app, in the configured tenant, with full addresses', async () => {
    fakeSignIn(whenAsked(() => vscodeSession()));
    await newSource().signIn('ask', never);
    const { provider, request, options } = asked().at(-1) ?? assert.fail('not asked');
    assert.equal(provider, 'microsoft');
    assert.deepEqual(request, [
      `VSCODE_CLIENT_ID:${clientId}`,
      `VSCODE_TENANT:${tenantId}`,
      'https://graph.microsoft.com/User.Read.All',
      'https://graph.microsoft.com/UserAuthenticationMethod.Read.All',
      'https://graph.microsoft.com/RoleManagement.Read.Directory',
      'https://graph.microsoft.com/GroupMember.Read.All',
      'https://graph.microsoft.com/Organization.Read.All',
      'https://graph.microsoft.com/Policy.Read.AuthenticationMethod',
    ]);
    assert.deepEqual(Object.keys(options), ['createIfNone']);
    assert.match(options.createIfNone?.detail ?? '', /read/);
  });

  it('takes the account’s own tenant when none is configured, and stays in it', async () => {
    fakeSignIn(() => vscodeSession());
    const source = newSource({ anyTenant: true });
    assert.equal((await source.signIn('ask', never)).tenantId, tenantId);
    await source.getToken('write', {}, never);
    const tenants = asked().map(({ request }) => (request as string[])[1]);
    assert.deepEqual(tenants, ['VSCODE_TENANT:organizations', `VSCODE_TENANT:${tenantId}`]);
  });

  it('asks another cloud’s sign-in for that cloud’s permissions', async () => {
    fakeSignIn(() => vscodeSession());
    await newSource({ cloud: clouds.usGovDod }).signIn('ask', never);
    assert.equal(asked()[0]?.provider, 'microsoft-sovereign-cloud');
    assert.ok((asked()[0]?.request as string[]).includes('https://dod-graph.microsoft.us/User.Read.All'));
  });

  it('asks nobody at start-up', async () => {
    fakeSignIn(() => undefined);
    const source = newSource();
    assert.equal((await failureFrom(source.signIn('silently', never))).kind, 'signedOut');
    assert.deepEqual(
      asked().map(({ options }) => options),
      [{ silent: true }, { silent: true }],
    );
  });

  it('lets the account be chosen anew after a sign-out', async () => {
    fakeSignIn(() => vscodeSession());
    await newSource().signIn('choose', never);
    assert.equal(asked()[0]?.options.clearSessionPreference, true);
  });

  it('stops at the token of another tenant, and at one that does not say of which', async () => {
    for (const wrong of [token({ tid: '00000000-0000-0000-0000-000000000000' }), 'opaque']) {
      fakeSignIn(() => vscodeSession(wrong));
      const source = newSource();
      assert.equal((await failureFrom(source.signIn('ask', never))).kind, 'otherSignIn');
    }
  });

  it('is cancelled by saying no, and not finished by not coming back', async () => {
    const thrown = { cancelled: 'User did not consent to login.', signInNotFinished: 'Canceled' };
    for (const [kind, message] of Object.entries(thrown)) {
      fakeSignIn(
        whenAsked(() => {
          throw new Error(message);
        }),
      );
      const source = newSource();
      assert.equal((await failureFrom(source.signIn('ask', never))).kind, kind);
    }
  });

  it('tells what Entra said when it refuses', async () => {
    fakeSignIn(() => {
      throw new Error('invalid_client: Error(s): 7000218 - AADSTS7000218: The request body must contain …');
    });
    const failure = await failureFrom(newSource().signIn('ask', never));
    assert.deepEqual([failure.kind, failure.trace?.code], ['signInFailed', 'AADSTS7000218']);
  });

  it('can be given up while VS Code still waits', async () => {
    fakeSignIn(() => new Promise(() => undefined));
    const stop = new AbortController();
    const signing = newSource().signIn('ask', stop.signal);
    stop.abort();
    assert.equal((await failureFrom(signing)).kind, 'cancelled');
  });
});

describe('tokens', () => {
  it('are asked for again after a minute, silently, for the same account, and once for all who ask together', async () => {
    let now = 0;
    fakeSignIn(() => vscodeSession());
    const source = await signedIn({ now: () => now });
    await source.getToken('read', {}, never);
    assert.equal(asked().length, 0);
    now = 60_000;
    const tokens = await Promise.all([1, 2, 3].map(() => source.getToken('read', {}, never)));
    assert.equal(new Set(tokens).size, 1);
    assert.deepEqual(
      asked().map(({ options }) => options),
      [{ silent: true, account }],
    );
  });

  it('that Graph refused are not handed out again from memory', async () => {
    fakeSignIn(() => vscodeSession());
    const source = await signedIn();
    const first = await source.getToken('read', {}, never);
    assert.notEqual(await source.getToken('read', { refused: first }, never), first);
  });

  it('for reading never ask the person', async () => {
    fakeSignIn((_request, { silent }) => (silent === true ? undefined : vscodeSession()));
    let now = 0;
    const source = await signedIn({ now: () => now });
    now = 60_000;
    assert.equal((await failureFrom(source.getToken('read', {}, never))).kind, 'signedOut');
    assert.equal(asked().length, 1);
    assert.ok(asked().every(({ options }) => options.silent === true));
  });

  it('for writing are asked for at the first write, with the same account, silently first', async () => {
    let granted = false;
    fakeSignIn((request, { silent }) => {
      if (asksToWrite(request) && silent === true && !granted) return undefined;
      if (asksToWrite(request)) granted = true;
      return vscodeSession();
    });
    const source = await signedIn();
    await source.ask('write', never);
    await source.getToken('write', {}, never);
    assert.deepEqual(
      asked().map(({ options }) => [options.silent, options.createIfNone === undefined, options.account?.id]),
      [
        [true, true, account.id],
        [undefined, false, account.id],
      ],
    );
  });

  it('for writing are looked for without asking anybody', async () => {
    let granted = false;
    fakeSignIn((request) => (asksToWrite(request) && !granted ? undefined : vscodeSession()));
    const source = await signedIn();
    assert.equal(source.permission('write'), 'unknown');
    await source.look('write', never);
    assert.equal(source.permission('write'), 'notYet');
    assert.ok(asked().every(({ options }) => options.silent === true));
    granted = true;
    await source.ask('write', never);
    assert.equal(source.permission('write'), 'granted');
    assert.equal((await signedIn({ readOnly: true })).permission('write'), 'off');
  });

  it('for writing ask nobody when the permission is granted already', async () => {
    fakeSignIn(() => vscodeSession());
    const source = await signedIn();
    await source.ask('write', never);
    assert.ok(asked().every(({ options }) => options.silent === true));
  });

  it('that are lost in the middle of writing end it as signed out: nobody is asked out of the blue', async () => {
    let lost = false;
    fakeSignIn(() => (lost ? undefined : vscodeSession()));
    const source = await signedIn();
    await source.ask('write', never);
    const held = await source.getToken('write', {}, never);
    lost = true;
    assert.equal((await failureFrom(source.getToken('write', { refused: held }, never))).kind, 'signedOut');
    assert.ok(asked().every(({ options }) => options.silent === true));
  });

  it('are gone for good once the sign-in is ended, those under way too', async () => {
    fakeSignIn(() => vscodeSession());
    const source = await signedIn();
    const underWay = source.ask('write', never);
    source.end();
    assert.equal((await failureFrom(underWay)).kind, 'signedOut');
    for (const need of ['read', 'write'] as const) {
      assert.equal((await failureFrom(source.getToken(need, {}, never))).kind, 'signedOut');
    }
  });

  it('that Graph refuses though VS Code goes on giving them are replaced at the next click', async () => {
    let current = vscodeSession();
    fakeSignIn((_request, { forceNewSession }) => {
      if (forceNewSession !== undefined) current = vscodeSession();
      return current;
    });
    const source = await signedIn();
    await source.ask('write', never);
    const dead = await source.getToken('write', {}, never);
    assert.equal(await source.getToken('write', { refused: dead }, never), dead);
    assert.ok(asked().every(({ options }) => options.silent === true));
    await source.ask('write', never);
    assert.notEqual(await source.getToken('write', {}, never), dead);
    const { options } = asked().at(-1) ?? assert.fail('not asked');
    assert.match(options.forceNewSession?.detail ?? '', /change authentication methods/);
    assert.deepEqual([options.account, options.createIfNone], [account, undefined]);
  });

  it('for writing are never asked for in read-only mode', async () => {
    fakeSignIn(() => vscodeSession());
    const source = await signedIn({ readOnly: true });
    assert.equal((await failureFrom(source.ask('write', never))).kind, 'missingPermission');
    assert.equal((await failureFrom(source.getToken('write', {}, never))).kind, 'missingPermission');
    assert.equal(asked().length, 0);
  });

  it('for writing are refused when they are another account’s or another tenant’s', async () => {
    const others = [
      vscodeSession(token(), { id: 'somebody.else', label: 'else@fernhill.example' }),
      vscodeSession(token({ tid: '00000000-0000-0000-0000-000000000000' })),
    ];
    for (const other of others) {
      fakeSignIn((request) => (asksToWrite(request) ? other : vscodeSession()));
      const source = await signedIn();
      assert.equal((await failureFrom(source.ask('write', never))).kind, 'otherSignIn');
      assert.equal((await failureFrom(source.getToken('write', {}, never))).kind, 'otherSignIn');
    }
  });
});

describe('a claims challenge', () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

  it('goes to VS Code with nothing but the claims, and with our app and tenant among the fallback scopes', async () => {
    fakeSignIn(() => vscodeSession());
    const source = await signedIn();
    await source.getToken('read', { claims, refused: 'x' }, never);
    const [{ request, options } = assert.fail('not asked')] = asked();
    const { wwwAuthenticate, fallbackScopes } = request as { wwwAuthenticate: string; fallbackScopes: string[] };
    assert.equal(wwwAuthenticate, `Bearer claims="${Buffer.from(claims).toString('base64')}"`);
    assert.deepEqual(fallbackScopes.slice(0, 2), [`VSCODE_CLIENT_ID:${clientId}`, `VSCODE_TENANT:${tenantId}`]);
    assert.deepEqual(options, { silent: true, account });
  });

  it('asks the person when it must, and does not ask again who has said no', async () => {
    fakeSignIn((request, { silent }) =>
      Array.isArray(request) ? vscodeSession() : silent === true ? undefined : declined(),
    );
    const source = await signedIn();
    const read = (): Promise<string> => source.getToken('read', { claims, refused: 'x' }, never);
    assert.equal((await failureFrom(read())).kind, 'cancelled');
    const failure = await failureFrom(read());
    assert.ok(failure.kind === 'signedOut' && failure.claims === claims);
    assert.equal(asked().filter(({ options }) => options.createIfNone !== undefined).length, 1);
  });

  it('asks nobody in a window that opened its tenant by itself', async () => {
    fakeSignIn((request) => (Array.isArray(request) ? vscodeSession() : undefined));
    const source = await signedIn({ how: 'silently' });
    assert.equal((await failureFrom(source.getToken('read', { claims }, never))).kind, 'signedOut');
    assert.ok(asked().every(({ options }) => options.silent === true));
  });
});
