// Holds what the access check forecasts to tables written by hand from Microsoft's documentation (contract 8.4).

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accessVerdict } from '../../../src/domain/accessVerdict.ts';
import { adminActions, type AdminAction } from '../../../src/domain/roleGrants.ts';
import { roleTemplateIds, type RoleName } from '../../../src/domain/roles.ts';
import {
  actionsThat,
  as,
  because,
  caller,
  holding,
  methodWrites,
  plain,
  reports,
  target,
  unit,
  withRole,
} from './verdictSubjects.ts';

describe('what each role can do for an ordinary user', () => {
  const table: readonly (readonly [RoleName | 'nobody', readonly AdminAction[]])[] = [
    ['globalAdministrator', adminActions],
    ['privilegedAuthenticationAdministrator', ['seeMethods', ...methodWrites, 'hardwareOath', 'revokeSessions']],
    ['authenticationAdministrator', ['seeMethods', ...methodWrites, 'revokeSessions']],
    ['authenticationPolicyAdministrator', ['perUserMfa']],
    ['userAdministrator', ['revokeSessions']],
    ['helpdeskAdministrator', ['revokeSessions']],
    ['globalReader', ['seeMethods', ...reports]],
    ['reportsReader', reports],
    ['securityReader', reports],
    ['securityAdministrator', reports],
    ['passwordAdministrator', []],
    ['privilegedRoleAdministrator', []],
    ['nobody', []],
  ];
  for (const [role, allowed] of table) {
    test(role, () => {
      const by = role === 'nobody' ? caller() : as(role);
      assert.deepEqual(actionsThat('allowed', by, plain), allowed);
      assert.deepEqual(actionsThat('unknown', by, plain), []);
    });
  }

  test('§15.39 several roles add up', () => {
    assert.deepEqual(actionsThat('allowed', as('helpdeskAdministrator', 'reportsReader'), plain), [
      'revokeSessions',
      ...reports,
    ]);
  });
});

describe('§15.40 whom an Authentication Administrator reaches', () => {
  const within: readonly RoleName[] = [
    'authenticationAdministrator',
    'directoryReaders',
    'guestInviter',
    'messageCenterReader',
    'passwordAdministrator',
    'reportsReader',
    'userExperienceSuccessManager',
    'usageSummaryReportsReader',
  ];
  const by = as('authenticationAdministrator');

  test('holders of the eight roles that Microsoft lists', () => {
    for (const role of within) assert.equal(accessVerdict('resetMfa', by, withRole(role)).kind, 'allowed', role);
  });

  test('nobody with any other role, custom ones too, for reading as well; and says who reaches them', () => {
    const others = (Object.keys(roleTemplateIds) as RoleName[]).filter((role) => !within.includes(role));
    for (const role of [...others, 'custom'] as const) {
      for (const action of ['seeMethods', 'resetMfa', 'temporaryAccessPass', 'revokeSessions'] as const) {
        const verdict = accessVerdict(action, by, withRole(role));
        assert.deepEqual(
          verdict,
          {
            kind: 'refused',
            because: { kind: 'targetRoles', role: 'authenticationAdministrator', names: [role] },
            needed: neededFor(action, role),
            eligible: [],
          },
          `${action} ${role}`,
        );
      }
    }
  });

  const neededFor = (action: AdminAction, role: RoleName | 'custom'): RoleName => {
    if (action === 'seeMethods') return 'globalReader';
    if (action !== 'revokeSessions') return 'privilegedAuthenticationAdministrator';
    if (role === 'helpdeskAdministrator') return 'helpdeskAdministrator';
    if (role === 'userAdministrator' || role === 'groupsAdministrator') return 'userAdministrator';
    return 'privilegedAuthenticationAdministrator';
  };

  test('one role too many is enough, whatever else the user holds', () => {
    const both = target({ holdings: [holding('reportsReader'), holding('userAdministrator')] });
    assert.equal(because(accessVerdict('resetMfa', by, both)), 'targetRoles');
  });

  test('no member or owner of a role-assignable group', () => {
    const verdict = accessVerdict('resetMfa', by, target({ roleGroups: ['Mail Operators'], privilege: 'privileged' }));
    assert.equal(verdict.kind, 'refused');
    assert.deepEqual(verdict.because, {
      kind: 'targetGroups',
      role: 'authenticationAdministrator',
      names: ['Mail Operators'],
    });
    assert.equal(verdict.needed, 'privilegedAuthenticationAdministrator');
  });

  test('§15.60 hardware OATH tokens are not for this role at all', () => {
    const verdict = accessVerdict('hardwareOath', by, plain);
    assert.equal(because(verdict), 'noRole');
    assert.equal(verdict.kind === 'refused' && verdict.needed, 'privilegedAuthenticationAdministrator');
  });

  test('a role that the user is only eligible for may count or not: that stays unknown', () => {
    const verdict = accessVerdict('resetMfa', by, withRole('userAdministrator', { state: 'eligible' }));
    assert.equal(verdict.kind, 'unknown');
    assert.equal(verdict.because.kind, 'targetEligible');
    assert.equal(verdict.needed, 'privilegedAuthenticationAdministrator');
  });

  test('a role within reach, held for a unit, may be one for a restricted unit: that stays unknown', () => {
    const verdict = accessVerdict('resetMfa', by, withRole('passwordAdministrator', { directoryScopeId: unit }));
    assert.equal(because(verdict), 'targetScopedRole');
    assert.equal(verdict.kind, 'unknown');
  });

  test('what was not read stays unknown, and what was read is said all the same', () => {
    const unread = target({ rolesKnown: false, privilege: 'unknown' });
    assert.equal(because(accessVerdict('resetMfa', by, unread)), 'targetRolesUnread');
    assert.equal(accessVerdict('resetMfa', as('privilegedAuthenticationAdministrator'), unread).kind, 'allowed');
    const seen = { ...withRole('userAdministrator'), rolesKnown: false };
    assert.equal(because(accessVerdict('resetMfa', by, seen)), 'targetRoles');
  });
});

describe('who may sign whom out', () => {
  const reaches = (by: RoleName, on: RoleName): boolean =>
    accessVerdict('revokeSessions', as(by), withRole(on)).kind === 'allowed';
  // Rows: the user holds it. Columns: Helpdesk, User, Authentication Administrator.
  const table: readonly (readonly [RoleName, boolean, boolean, boolean])[] = [
    ['directoryReaders', true, true, true],
    ['guestInviter', true, true, true],
    ['helpdeskAdministrator', true, true, false],
    ['messageCenterReader', true, true, true],
    ['passwordAdministrator', true, true, true],
    ['reportsReader', true, true, true],
    ['userExperienceSuccessManager', true, true, true],
    ['usageSummaryReportsReader', true, true, true],
    ['groupsAdministrator', false, true, false],
    ['userAdministrator', false, true, false],
    ['authenticationAdministrator', false, false, true],
    ['globalReader', false, false, false],
    ['globalAdministrator', false, false, false],
    ['privilegedAuthenticationAdministrator', false, false, false],
  ];
  for (const [role, helpdesk, user, authentication] of table) {
    test(`somebody who is ${role}`, () => {
      assert.equal(reaches('helpdeskAdministrator', role), helpdesk, 'Helpdesk Administrator');
      assert.equal(reaches('userAdministrator', role), user, 'User Administrator');
      assert.equal(reaches('authenticationAdministrator', role), authentication, 'Authentication Administrator');
      assert.equal(reaches('privilegedAuthenticationAdministrator', role), true);
      assert.equal(reaches('globalAdministrator', role), true);
    });
  }

  test('§15.15 it has no effect for an external guest, and that is said', () => {
    const verdict = accessVerdict('revokeSessions', as('helpdeskAdministrator'), target({ external: 'yes' }));
    assert.equal(verdict.kind, 'refused');
    assert.equal(verdict.because.kind, 'guestSessions');
  });
});
