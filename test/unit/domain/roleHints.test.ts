// Holds what roles let expect to what Microsoft documents, and to saying "unknown" where something could not be read.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { privilegeOf, type RoleDirectory, type RoleHolding } from '../../../src/domain/access.ts';
import { lastGlobalAdministrators } from '../../../src/domain/lastGlobalAdministrators.ts';
import { ownRoleVerdict } from '../../../src/domain/ownRoleVerdict.ts';
import { roleTemplateIds, type RoleName } from '../../../src/domain/roles.ts';

const holding = (role: RoleName | undefined, more: Partial<RoleHolding> = {}): RoleHolding => ({
  roleTemplateId: role && roleTemplateIds[role],
  roleName: role ?? 'Custom role',
  state: 'active',
  directoryScopeId: '/',
  ...more,
});
const directory = (
  holdings: Readonly<Record<string, readonly RoleHolding[]>>,
  more: Partial<RoleDirectory> = {},
): RoleDirectory => ({
  holdings: new Map(Object.entries(holdings)),
  roleAssignableGroups: new Map(),
  failures: {},
  readAt: '2026-09-01T08:00:00.000Z',
  ...more,
});
const plain = { level: 'none', because: [] } as const;

describe('§15.40 who counts as privileged', () => {
  test('nobody without a role, and nobody with roles an Authentication Administrator may manage', () => {
    const roles = directory({ a: [holding('reportsReader'), holding('authenticationAdministrator')] });
    assert.deepEqual(privilegeOf(roles, 'a'), plain);
    assert.deepEqual(privilegeOf(roles, 'b'), plain);
  });

  test('everybody with any other role, active or eligible, or a custom one', () => {
    for (const role of [
      holding('helpdeskAdministrator'),
      holding(undefined),
      holding('userAdministrator', { state: 'eligible' }),
    ]) {
      const verdict = privilegeOf(directory({ a: [holding('reportsReader'), role] }), 'a');
      assert.deepEqual(verdict, { level: 'privileged', because: [role.roleName] });
    }
  });

  test('everybody in a role-assignable group', () => {
    const roles = directory({}, { roleAssignableGroups: new Map([['a', ['Tier 0']]]) });
    assert.deepEqual(privilegeOf(roles, 'a'), { level: 'privileged', because: ['Tier 0'] });
  });

  test('it is unknown while anything could not be read', () => {
    for (const part of ['active', 'eligible', 'groups']) {
      const roles = directory({}, { failures: { [part]: { kind: 'missingPermission' } } });
      assert.equal(privilegeOf(roles, 'a').level, 'unknown', part);
    }
  });
});

describe('whether the own role suffices', () => {
  const user = (id: string) => ({ id, userPrincipalName: `${id}@fernhill.example`, userType: 'member' }) as const;
  const roles = (own: readonly RoleHolding[], more: Partial<RoleDirectory> = {}): RoleDirectory =>
    directory({ me: own, privileged: [holding('userAdministrator')] }, more);

  test('it does for everybody with the two strongest roles', () => {
    for (const role of ['globalAdministrator', 'privilegedAuthenticationAdministrator'] as const) {
      for (const failures of [{}, { eligible: { kind: 'missingPermission' } }] as const) {
        for (const target of ['plain', 'privileged']) {
          assert.equal(ownRoleVerdict(roles([holding(role)], { failures }), 'me', user(target)), 'suffices');
        }
      }
    }
  });

  test('§15.40 an Authentication Administrator may not reach the privileged', () => {
    const own = [holding('authenticationAdministrator')];
    assert.equal(ownRoleVerdict(roles(own), 'me', user('plain')), 'suffices');
    assert.equal(ownRoleVerdict(roles(own), 'me', user('privileged')), 'mayNotSuffice');
    const failures = { eligible: { kind: 'missingPermission' } } as const;
    assert.equal(ownRoleVerdict(roles(own, { failures }), 'me', user('plain')), 'unknown');
  });

  test('§15.39 User and Helpdesk Administrators do not manage methods, and may sign users out', () => {
    const own = roles([holding('userAdministrator'), holding('helpdeskAdministrator')]);
    assert.equal(ownRoleVerdict(own, 'me', user('plain')), 'mayNotSuffice');
    assert.equal(ownRoleVerdict(own, 'me', user('plain'), 'revokeSessions'), 'suffices');
  });

  test('§15.38 a role that is only eligible, or holds for a unit, may not suffice', () => {
    for (const more of [{ state: 'eligible' }, { directoryScopeId: '/administrativeUnits/1' }] as const) {
      const own = roles([holding('globalAdministrator', more)]);
      assert.equal(ownRoleVerdict(own, 'me', user('plain')), 'mayNotSuffice');
    }
  });

  test('it is unknown where no role was seen and not all could be read', () => {
    const failures = { active: { kind: 'missingPermission' } } as const;
    assert.equal(ownRoleVerdict(directory({}, { failures }), 'me', user('plain')), 'unknown');
    const seen = roles([holding('globalAdministrator')], { failures });
    assert.equal(ownRoleVerdict(seen, 'me', user('privileged')), 'suffices');
  });
});

describe('§15.61 the last Global Administrators', () => {
  const roles = directory({
    a: [holding('globalAdministrator')],
    b: [holding('globalAdministrator')],
    c: [holding('globalAdministrator', { state: 'eligible' })],
    d: [holding('globalAdministrator', { directoryScopeId: '/administrativeUnits/1' })],
    e: [holding('reportsReader')],
  });

  test('are not all acted on together', () => {
    assert.deepEqual(lastGlobalAdministrators(roles, new Set(['a', 'b', 'e'])), new Set(['a', 'b']));
    assert.deepEqual(lastGlobalAdministrators(roles, new Set(['a', 'b', 'c', 'd'])), new Set(['a', 'b']));
  });

  test('are nobody while one is left', () => {
    assert.deepEqual(lastGlobalAdministrators(roles, new Set(['a', 'c', 'd', 'e'])), new Set());
  });

  test('are nobody where a single person is helped', () => {
    const alone = directory({ a: [holding('globalAdministrator')] });
    assert.deepEqual(lastGlobalAdministrators(alone, new Set(['a'])), new Set());
  });
});
