// What cannot even be read without a permission to change it: the permission is in the tokens for reading too, once it was asked for.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import '../../support/fakeVscode.ts';
import { asked, fakeSignIn, never, vscodeSession } from './fakeSignIn.ts';
import { newSource } from './newSource.ts';

it('reads per-user MFA and activations with the permission that was asked for, and nothing with one that only changes', async () => {
  fakeSignIn(() => vscodeSession());
  const source = newSource();
  await source.signIn('ask', never);
  const askedToRead = async (name: string): Promise<boolean> => {
    const held = await source.getToken('read', {}, never);
    asked().length = 0;
    // What is kept is of no use any more.
    await source.getToken('read', { refused: held }, never);
    const request = asked().at(-1)?.request ?? assert.fail('not asked');
    return (request as readonly string[]).some((scope) => scope.endsWith(`/${name}`));
  };
  await source.ask('sessions', never);
  assert.equal(await askedToRead('User.RevokeSessions.All'), false);
  assert.equal(await askedToRead('Policy.Read.All'), false);
  await source.ask('perUserMfa', never);
  assert.equal(await askedToRead('User.RevokeSessions.All'), false);
  assert.equal(await askedToRead('Policy.Read.All'), true);
  assert.equal(await askedToRead('RoleAssignmentSchedule.ReadWrite.Directory'), false);
  await source.ask('activation', never);
  assert.equal(await askedToRead('RoleAssignmentSchedule.ReadWrite.Directory'), true);
});
