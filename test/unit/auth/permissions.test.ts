// Which permissions count as granted.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingPermissions, permissionSets, signInSets } from '../../../src/auth/permissions.ts';

const asked = signInSets.flatMap((set) => permissionSets[set]);

describe('missingPermissions', () => {
  it('names what was not granted, in the order of the sets', () => {
    assert.deepEqual(missingPermissions(signInSets, []), asked);
    assert.deepEqual(missingPermissions(signInSets, asked), []);
    assert.deepEqual(missingPermissions(['users'], ['User.Read.All']), ['UserAuthenticationMethod.Read.All']);
  });

  it('takes the permission to change something for the one to read it', () => {
    const writing = ['User.ReadWrite.All', 'UserAuthenticationMethod.ReadWrite.All'];
    assert.deepEqual(missingPermissions(['users'], writing), []);
    assert.deepEqual(missingPermissions(['write'], ['UserAuthenticationMethod.Read.All']), [
      'UserAuthenticationMethod.ReadWrite.All',
    ]);
  });

  it('takes a wider permission for ours where Graph does in every request, and nowhere else', () => {
    assert.deepEqual(missingPermissions(signInSets, ['Directory.Read.All', 'Policy.Read.All']), [
      'UserAuthenticationMethod.Read.All',
      'RoleManagement.Read.Directory',
    ]);
    assert.deepEqual(missingPermissions(['roles'], ['Group.ReadWrite.All', 'RoleManagement.Read.Directory']), []);
    assert.deepEqual(missingPermissions(['users'], ['Directory.AccessAsUser.All']), permissionSets.users);
  });
});
