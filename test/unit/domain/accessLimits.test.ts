// Holds what the access check forecasts to what limits roles: administrative units, restricted ones, eligibility, and what is not known.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accessVerdict } from '../../../src/domain/accessVerdict.ts';
import { cloudApis } from '../../../src/domain/cloudApi.ts';
import { adminActions, type AdminAction } from '../../../src/domain/roleGrants.ts';
import {
  actionsThat,
  app,
  as,
  because,
  caller,
  holding,
  methodWrites,
  plain,
  reports,
  target,
  unit,
  unitId,
  withRole,
} from './verdictSubjects.ts';

describe('§15.38 a role for an administrative unit', () => {
  const scoped = caller(holding('authenticationAdministrator', { directoryScopeId: unit }));
  const inUnit = target({ memberOf: new Set([unitId]) });

  test('reaches members of the unit, and nobody else', () => {
    assert.deepEqual(actionsThat('allowed', scoped, inUnit), ['seeMethods', ...methodWrites, 'revokeSessions']);
    assert.deepEqual(actionsThat('allowed', scoped, plain), []);
    assert.equal(because(accessVerdict('resetMfa', scoped, plain)), 'otherUnit');
  });

  test('the ids of units are the same in any letter case', () => {
    const upper = caller(
      holding('authenticationAdministrator', {
        directoryScopeId: unit.toUpperCase().replace('/ADMINISTRATIVEUNITS', '/administrativeUnits'),
      }),
    );
    assert.equal(accessVerdict('resetMfa', upper, inUnit).kind, 'allowed');
  });

  test('may or may not reach whom, while the units of the user are not read', () => {
    const verdict = accessVerdict('resetMfa', scoped, target({ memberOf: undefined }));
    assert.equal(verdict.kind, 'unknown');
    assert.equal(verdict.because.kind, 'unitUnread');
  });

  test('is narrower still: whether it reaches any administrator is unknown', () => {
    const verdict = accessVerdict('resetMfa', scoped, { ...withRole('reportsReader'), memberOf: new Set([unitId]) });
    assert.equal(because(verdict), 'unitNarrower');
    const beyond = { ...withRole('userAdministrator'), memberOf: new Set([unitId]) };
    assert.equal(because(accessVerdict('resetMfa', scoped, beyond)), 'targetRoles');
  });

  test('is of no use for reports, audit and per-user MFA, which are the whole tenant’s', () => {
    const everything = caller(holding('globalAdministrator', { directoryScopeId: unit }));
    for (const action of ['registrationReport', 'audit', 'perUserMfa'] as const)
      assert.equal(because(accessVerdict(action, everything, inUnit)), 'otherUnit', action);
  });

  test('a scope that is no unit reaches nobody', () => {
    const odd = caller(holding('authenticationAdministrator', { directoryScopeId: '/applications/1' }));
    assert.equal(because(accessVerdict('resetMfa', odd, inUnit)), 'otherUnit');
  });
});

describe('members of a restricted management administrative unit', () => {
  const restricted = target({ managementRestricted: true, memberOf: new Set([unitId]) });

  test('are out of reach of every role for the whole tenant, for changes; not for reading', () => {
    for (const role of [
      'globalAdministrator',
      'privilegedAuthenticationAdministrator',
      'authenticationAdministrator',
    ] as const) {
      assert.equal(because(accessVerdict('resetMfa', as(role), restricted)), 'restrictedUnit', role);
      assert.equal(accessVerdict('seeMethods', as(role), restricted).kind, 'allowed', role);
    }
    const verdict = accessVerdict('resetMfa', as('globalAdministrator'), restricted);
    assert.equal(verdict.kind === 'refused' && verdict.needed, undefined, 'no role for the tenant would do');
  });

  test('may be reached by a role for the unit, if it is that one', () => {
    const scoped = caller(holding('authenticationAdministrator', { directoryScopeId: unit }));
    const verdict = accessVerdict('resetMfa', scoped, restricted);
    assert.equal(verdict.kind, 'unknown');
    assert.equal(verdict.because.kind, 'restrictedUnit');
  });
});

describe('eligible roles', () => {
  test('give nothing while they are not active, and are named as the way out', () => {
    const eligible = holding('authenticationAdministrator', { state: 'eligible' });
    const other = holding('reportsReader', { state: 'eligible' });
    const verdict = accessVerdict('resetMfa', caller(eligible, other), plain);
    assert.deepEqual(verdict, {
      kind: 'refused',
      because: { kind: 'noRole' },
      needed: 'authenticationAdministrator',
      eligible: [eligible],
    });
  });

  test('are no way out for a user whom they do not reach', () => {
    const by = caller(
      holding('authenticationAdministrator', { state: 'eligible' }),
      holding('privilegedAuthenticationAdministrator', { state: 'eligible' }),
    );
    const verdict = accessVerdict('resetMfa', by, withRole('userAdministrator'));
    assert.deepEqual(verdict.kind === 'refused' && verdict.eligible.map(({ roleName }) => roleName), [
      'privilegedAuthenticationAdministrator',
    ]);
  });

  test('may be a way out where the user’s own eligibility makes it unknown', () => {
    const eligible = holding('authenticationAdministrator', { state: 'eligible' });
    const verdict = accessVerdict('resetMfa', caller(eligible), withRole('userAdministrator', { state: 'eligible' }));
    assert.deepEqual(verdict.kind === 'refused' && verdict.eligible, [eligible]);
  });
});

describe('unknown stays unknown', () => {
  test('where the own roles could not be read in full and none was seen', () => {
    const by = { ...caller(), activeKnown: false };
    assert.equal(because(accessVerdict('resetMfa', by, plain)), 'ownRolesUnread');
    const seen = { ...as('globalAdministrator'), activeKnown: false };
    assert.equal(accessVerdict('resetMfa', seen, plain).kind, 'allowed');
  });

  test('with a custom role of one’s own, whose permissions are not read', () => {
    assert.equal(because(accessVerdict('resetMfa', caller(holding('custom')), plain)), 'ownCustomRole');
  });

  test('with roles of which Microsoft’s pages do not agree that they suffice', () => {
    for (const role of ['securityOperator', 'applicationAdministrator', 'cloudApplicationAdministrator'] as const)
      assert.equal(because(accessVerdict('registrationReport', as(role), plain)), 'undocumented', role);
  });
});

describe('whoever it is', () => {
  test('§15.25 nobody changes the own methods here, and everybody sees them', () => {
    const self = target({ self: true });
    assert.deepEqual(actionsThat('allowed', as('globalAdministrator'), self), ['seeMethods', ...reports]);
    assert.equal(because(accessVerdict('temporaryAccessPass', as('globalAdministrator'), self)), 'self');
    assert.equal(accessVerdict('seeMethods', caller(), self).kind, 'allowed');
  });

  test('protected users are looked at and left alone', () => {
    const by = as('globalAdministrator');
    assert.deepEqual(actionsThat('allowed', by, target({ protectedUser: true })), ['seeMethods', ...reports]);
  });

  test('§15.30 an external guest gets no Temporary Access Pass; who may be one stays unknown', () => {
    const by = as('globalAdministrator');
    assert.equal(because(accessVerdict('temporaryAccessPass', by, target({ external: 'yes' }))), 'guestPass');
    assert.equal(because(accessVerdict('temporaryAccessPass', by, target({ external: 'unknown' }))), 'externalUnknown');
    assert.equal(accessVerdict('resetMfa', by, target({ external: 'yes' })).kind, 'allowed');
  });

  test('an app needs no role, and acts neither on the privileged, nor on the unknown, nor in restricted units', () => {
    assert.deepEqual(actionsThat('refused', app, plain), ['temporaryAccessPass']);
    assert.deepEqual(actionsThat('unknown', app, plain), []);
    for (const privilege of ['privileged', 'unknown'] as const) {
      assert.deepEqual(actionsThat('allowed', app, target({ privilege })), ['seeMethods', ...reports]);
      assert.equal(because(accessVerdict('resetMfa', app, target({ privilege }))), 'appOnlyPrivileged');
    }
    assert.equal(because(accessVerdict('resetMfa', app, target({ managementRestricted: true }))), 'restrictedUnit');
  });

  test('§15.56 what the cloud does not have, nobody can do', () => {
    const by = as('globalAdministrator');
    const there = (cloud: keyof typeof cloudApis): readonly AdminAction[] =>
      adminActions.filter(
        (action) => because(accessVerdict(action, by, plain, cloudApis[cloud].lacks)) === 'notInThisCloud',
      );
    assert.deepEqual(there('global'), []);
    assert.deepEqual(there('usGov'), ['hardwareOath']);
    assert.deepEqual(there('china'), ['hardwareOath', 'audit']);
  });
});
