// Tokens around an activated role: a permission of its own, asked for when it is needed, and new tokens once a role is there.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../support/fakeVscode.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';
import { account, asked, asksToWrite, fakeSignIn, never, vscodeSession } from './fakeSignIn.ts';
import { newSource, type SourceOptions } from './newSource.ts';

const asksToActivate = (request: unknown): boolean =>
  JSON.stringify(request).includes('/RoleAssignmentSchedule.ReadWrite.Directory');

async function signedIn(options: SourceOptions = {}) {
  const source = newSource(options);
  await source.signIn('ask', never);
  asked().length = 0;
  return source;
}

const challenges = (): readonly string[] =>
  asked().flatMap(({ request }) => {
    const { wwwAuthenticate } = request as { wwwAuthenticate?: string };
    const claims = /claims="([^"]+)"/.exec(wwwAuthenticate ?? '')?.[1];
    return claims === undefined ? [] : [Buffer.from(claims, 'base64').toString()];
  });

describe('the permission to activate a role', () => {
  it('is asked for when it is needed, without the one to change methods', async () => {
    let granted = false;
    fakeSignIn((request, { silent }) => {
      if (!asksToActivate(request) || granted) return vscodeSession();
      if (silent === true) return undefined;
      granted = true;
      return vscodeSession();
    });
    const source = await signedIn();
    await source.ask('activation', never);
    await source.getToken('write', {}, never);
    const interactive = asked().filter(({ options }) => options.silent !== true);
    assert.equal(interactive.length, 1);
    assert.match(interactive[0]?.options.createIfNone?.detail ?? '', /activate a role/);
    assert.ok(asked().every(({ request }) => !asksToWrite(request)));
    assert.equal(source.permission('activation'), 'granted');
    assert.notEqual(source.permission('write'), 'granted');
  });

  it('is not part of what is asked for to read, or to change methods', async () => {
    fakeSignIn(() => vscodeSession());
    const source = await signedIn();
    await source.ask('write', never);
    await source.getToken('read', { refused: 'x' }, never);
    await source.getToken('write', {}, never);
    assert.ok(asked().every(({ request }) => !asksToActivate(request)));
  });

  it('is never asked for in read-only mode', async () => {
    fakeSignIn(() => vscodeSession());
    const source = await signedIn({ readOnly: true });
    assert.equal(source.permission('activation'), 'off');
    assert.equal((await failureFrom(source.ask('activation', never))).kind, 'missingPermission');
    assert.equal(asked().length, 0);
  });
});

describe('§15.57 new tokens after a role was activated', () => {
  it('are had without asking, past every cache, for reading and for whatever was granted', async () => {
    const now = Date.parse('2026-09-01T08:00:00Z');
    fakeSignIn(() => vscodeSession());
    const source = await signedIn({ now: () => now });
    const before = await source.getToken('read', {}, never);
    await source.ask('write', never);
    const writing = await source.getToken('write', {}, never);
    asked().length = 0;
    assert.equal(await source.renew(never), true);
    assert.ok(asked().every(({ options }) => options.silent === true && options.account?.id === account.id));
    const claims = { access_token: { nbf: { essential: true, value: String(now / 1000 - 600) } } };
    assert.deepEqual(challenges(), [JSON.stringify(claims), JSON.stringify(claims)]);
    assert.notEqual(await source.getToken('read', {}, never), before);
    assert.notEqual(await source.getToken('write', {}, never), writing);
  });

  it('that cannot be had leave the old ones in use', async () => {
    fakeSignIn((request) => (Array.isArray(request) ? vscodeSession() : undefined));
    const source = await signedIn();
    const before = await source.getToken('read', {}, never);
    assert.equal(await source.renew(never), false);
    assert.equal(await source.getToken('read', {}, never), before);
  });

  it('are not had from a sign-in that was ended', async () => {
    fakeSignIn(() => vscodeSession());
    const source = await signedIn();
    source.end();
    assert.equal((await failureFrom(source.renew(never))).kind, 'signedOut');
  });
});
