// Signing in where only some of the permissions are granted: what still works, works.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { account, asked, fakeSignIn, never, token, vscodeSession, whenAsked } from './fakeSignIn.ts';
import { newSource } from './newSource.ts';

describe('where an administrator granted only some of the permissions', () => {
  const names = (request: unknown): readonly string[] =>
    (request as readonly string[]).filter((scope) => scope.startsWith('https:')).map((scope) => scope.slice(28));
  /** Entra gives a token when all that is asked for is granted, and then with all that is. */
  const granting = (granted: readonly string[]) => (request: unknown) =>
    names(request).every((name) => granted.includes(name))
      ? vscodeSession(token({ scp: granted.join(' ') }))
      : undefined;
  const some = ['User.Read.All', 'UserAuthenticationMethod.Read.All', 'Organization.Read.All'];

  it('opens with those, asks nobody for the others and names them', async () => {
    fakeSignIn(granting(some));
    const source = newSource();
    await source.signIn('ask', never);
    assert.ok(asked().every(({ options }) => options.silent === true));
    assert.deepEqual(source.missingPermissions(), [
      'RoleManagement.Read.Directory',
      'GroupMember.Read.All',
      'Policy.Read.AuthenticationMethod',
    ]);
    assert.deepEqual(
      (['users', 'roles', 'tenant', 'policy', 'write'] as const).map((set) => source.permission(set)),
      ['granted', 'notYet', 'granted', 'notYet', 'unknown'],
    );
  });

  it('finds each set that is granted, though no token says so before it is asked for', async () => {
    const granted = [...some, 'Policy.Read.AuthenticationMethod'];
    fakeSignIn((request) =>
      names(request).every((name) => granted.includes(name))
        ? vscodeSession(token({ scp: names(request).join(' ') }))
        : undefined,
    );
    const source = newSource();
    await source.signIn('silently', never);
    assert.deepEqual(source.missingPermissions(), ['RoleManagement.Read.Directory', 'GroupMember.Read.All']);
    assert.equal(source.permission('policy'), 'granted');
    asked().length = 0;
    await source.getToken('read', { refused: await source.getToken('read', {}, never) }, never);
    assert.deepEqual(names(asked()[0]?.request), granted);
  });

  it('asks for one set alone when the person wants it, and has it from then on', async () => {
    let granted = some;
    fakeSignIn((request, options) => {
      if (options.createIfNone !== undefined) granted = [...granted, ...names(request)];
      return granting(granted)(request);
    });
    const source = newSource();
    await source.signIn('ask', never);
    asked().length = 0;
    await source.ask('roles', never);
    assert.deepEqual(
      asked().map(({ request, options }) => [names(request).slice(-2), options.silent === true, options.account]),
      [
        [['RoleManagement.Read.Directory', 'GroupMember.Read.All'], true, account],
        [['RoleManagement.Read.Directory', 'GroupMember.Read.All'], false, account],
      ],
    );
    assert.equal(source.permission('roles'), 'granted');
    assert.deepEqual(source.missingPermissions(), ['Policy.Read.AuthenticationMethod']);
  });

  it('asks for no more than what nothing works without, if told so', async () => {
    fakeSignIn(whenAsked(() => vscodeSession()));
    await newSource().signIn('askLeast', never);
    const pages = asked().filter(({ options }) => options.createIfNone !== undefined);
    assert.deepEqual(
      pages.map(({ request }) => names(request)),
      [['User.Read.All', 'UserAuthenticationMethod.Read.All']],
    );
  });
});
