// The table of features, and what is made of it: permission first, then what was read, then roles.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { features } from '../../../src/auth/features.ts';
import { permissionSets } from '../../../src/auth/permissions.ts';
import { featureState } from '../../../src/commands/signInCheck/featureState.ts';
import type { OwnRoles } from '../../../src/commands/signInCheck/signInFacts.ts';
import type { RoleName } from '../../../src/domain/roles.ts';

/** Partners look for their customers in their own tenant, not in the one that is checked. */
const sets = Object.keys(permissionSets).filter((set) => set !== 'partner');
const roles = (
  active: readonly RoleName[],
  eligible: readonly RoleName[] = [],
  inUnits: readonly RoleName[] = [],
): OwnRoles => ({ active, eligible, inUnits });

describe('the table of features', () => {
  it('needs every set of permissions that is ever asked for, and says so once', () => {
    assert.deepEqual(new Set<string>(Object.values(features).map(({ set }) => set)), new Set(sets));
  });

  it('tells what an Authentication Administrator cannot read, whatever is granted', () => {
    for (const id of ['phonePolicy', 'hardwareOath'] as const)
      assert.ok(features[id].roles?.includes('authenticationAdministrator') === false, id);
    assert.deepEqual(features.change.someUsers, ['authenticationAdministrator']);
  });
});

describe('a feature', () => {
  const evidence = { permission: 'granted', ownRoles: roles([]), read: undefined, cloudLacks: [] } as const;
  it('is judged by the permission first, then by a reading, then by roles', () => {
    assert.equal(featureState(features.change, { ...evidence, permission: 'off' }).kind, 'off');
    assert.equal(featureState(features.change, { ...evidence, permission: 'notYet' }).kind, 'noPermission');
    assert.equal(featureState(features.phonePolicy, { ...evidence, read: { known: true, value: 1 } }).kind, 'works');
    assert.deepEqual(
      featureState(features.methods, { ...evidence, ownRoles: roles([], ['authenticationAdministrator']) }),
      {
        kind: 'noRole',
        eligible: ['authenticationAdministrator'],
      },
    );
    assert.equal(
      featureState(features.methods, { ...evidence, ownRoles: roles([], [], ['authenticationAdministrator']) }).kind,
      'unitOnly',
    );
    assert.equal(
      featureState(features.methods, { ...evidence, ownRoles: roles(['authenticationAdministrator']) }).kind,
      'someUsers',
    );
    assert.equal(
      featureState(features.methods, { ...evidence, ownRoles: roles(['authenticationAdministrator', 'globalReader']) })
        .kind,
      'works',
    );
    assert.equal(featureState(features.methods, { ...evidence, ownRoles: undefined }).kind, 'unknown');
  });

  it('that could not be read for another reason is not called forbidden', () => {
    const failure = { kind: 'unavailable' } as const;
    assert.deepEqual(featureState(features.phonePolicy, { ...evidence, read: { known: false, failure } }), {
      kind: 'failed',
      failure,
    });
  });
});
