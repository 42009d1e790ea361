// Each point that is asked of emergency access accounts: when it passes, when it fails, and when it is not known.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RoleHolding } from '../../../src/domain/access.ts';
import type { AccessPolicy, PolicyScope } from '../../../src/domain/accessPolicy.ts';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import {
  accountPoints,
  type AccountPoint,
  type EmergencyAccount,
  type EmergencyItem,
  type EmergencyTenant,
} from '../../../src/domain/emergencyAccess.ts';
import { emergencyItems } from '../../../src/domain/emergencyItems.ts';
import type { Failure, Known } from '../../../src/domain/failure.ts';
import { roleTemplateIds } from '../../../src/domain/roles.ts';
import type { User } from '../../../src/domain/user.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const userId = '11111111-1111-4111-8111-111111111111';
const groupId = '22222222-2222-4222-8222-222222222222';
const refused: Failure = { kind: 'missingPermission' };
const unread: Known<never> = { known: false, failure: refused };
const value = <T>(it: T): Known<T> => ({ known: true, value: it });

const user: User = {
  id: userId,
  displayName: 'Emergency 1',
  userPrincipalName: 'e1@contoso.onmicrosoft.com',
  accountEnabled: true,
  userType: 'member',
  isManagementRestricted: false,
  onPremisesSyncEnabled: false,
};
const holding: RoleHolding = {
  roleTemplateId: roleTemplateIds.globalAdministrator,
  roleName: 'Global Administrator',
  state: 'active',
  directoryScopeId: '/',
};
const passkey: AuthenticationMethod = { kind: 'fido2', id: 'k', displayName: 'Safe' };
const phone: AuthenticationMethod = { kind: 'phone', id: 'p', phoneType: 'mobile', phoneNumber: '+1 5035550199' };
const authenticator: AuthenticationMethod = { kind: 'microsoftAuthenticator', id: 'a', displayName: 'Pixel' };
const future: AuthenticationMethod = { kind: 'unknown', id: 'f', odataType: '#microsoft.graph.palmVein' };

const ready: EmergencyAccount = {
  userId,
  user: value(user),
  methods: value([passkey]),
  certificates: value(0),
  groups: value(new Set([groupId])),
  lastSignIn: value('2026-10-01T08:00:00Z'),
  drill: undefined,
  protectedUser: true,
};
const roles = (held: readonly RoleHolding[], failures: EmergencyTenant['roles']['failures'] = {}) => ({
  holdings: new Map(held.length === 0 ? [] : [[userId, held] as const]),
  roleAssignableGroups: new Map(),
  failures,
  readAt: '2026-11-26T12:00:00Z',
});
const assigned = { principalId: userId, directoryScopeId: '/', endDateTime: undefined, activated: false };
const tenant: EmergencyTenant = {
  roles: roles([holding]),
  assignments: value([assigned]),
  initialDomain: value('contoso.onmicrosoft.com'),
  policies: value([]),
  certificateSignIn: value('disabled'),
  administrators: value(2),
};

const nobody: PolicyScope = { users: [], groups: [], roles: [], guests: false };
const everybody: PolicyScope = { ...nobody, users: ['all'] };
const policy = (
  include: PolicyScope,
  exclude: PolicyScope = nobody,
  more: Partial<AccessPolicy> = {},
): AccessPolicy => ({
  ...{ id: 'x', displayName: 'Policy', state: 'enabled', demand: 'something', users: { include, exclude } },
  ...more,
});

function itemOf(
  point: AccountPoint,
  account: Partial<EmergencyAccount> = {},
  change: Partial<EmergencyTenant> = {},
): EmergencyItem {
  const { accounts } = emergencyItems({ ...tenant, ...change }, [{ ...ready, ...account }], now);
  return accounts[0]?.find((item) => item.point === point) ?? assert.fail(point);
}
const outcome = (...given: Parameters<typeof itemOf>): string => itemOf(...given).outcome;
const withUser = (change: Partial<User>): Partial<EmergencyAccount> => ({ user: value({ ...user, ...change }) });

describe('An emergency access account', () => {
  it('that has everything passes every point', () => {
    const verdict = emergencyItems(tenant, [ready, { ...ready, userId }], now);
    assert.deepEqual(
      verdict.accounts.map((items) => items.map(({ point, outcome: found }) => `${point} ${found}`)),
      [ready, ready].map(() => accountPoints.map((point) => `${point} pass`)),
    );
    assert.equal(verdict.whole, 'pass');
  });

  it('of which nothing could be read is unknown in every point but the setting, and never green', () => {
    const nothing = { user: unread, methods: unread, certificates: unread, groups: unread, lastSignIn: unread };
    const verdict = emergencyItems(
      {
        ...{ roles: roles([], { active: refused }), assignments: unread, initialDomain: unread, policies: unread },
        ...{ certificateSignIn: unread, administrators: unread },
      },
      [
        { ...ready, ...nothing },
        { ...ready, ...nothing },
      ],
      now,
    );
    const [first] = verdict.accounts;
    assert.deepEqual(
      first?.flatMap(({ point, outcome: found }) => (found === 'unknown' ? [] : [point])),
      ['protectedUser'],
    );
    assert.equal(verdict.whole, 'unknown');
  });

  it('is Global Administrator actively and without an end', () => {
    const point = 'globalAdministrator';
    assert.equal(outcome(point, {}, { assignments: { known: false, failure: { kind: 'missingLicence' } } }), 'pass');
    const throughGroup = [{ ...holding, throughGroup: 'Break glass' }];
    const ofGroup = value([{ ...assigned, principalId: groupId.toUpperCase() }]);
    assert.equal(outcome(point, {}, { roles: roles(throughGroup), assignments: ofGroup }), 'pass');

    const ends = value([{ ...assigned, endDateTime: '2027-01-31T00:00:00Z' }]);
    assert.deepEqual(itemOf(point, {}, { assignments: ends }).reason, {
      kind: 'assignmentEnds',
      at: '2027-01-31T00:00:00Z',
    });
    assert.equal(outcome(point, {}, { assignments: ends }), 'fail');
    const eligible = roles([{ ...holding, state: 'eligible' }]);
    assert.deepEqual(itemOf(point, {}, { roles: eligible }).reason, { kind: 'eligibleOnly' });
    assert.equal(
      outcome(point, {}, { roles: roles([{ ...holding, directoryScopeId: '/administrativeUnits/1' }]) }),
      'fail',
    );
    assert.equal(outcome(point, {}, { roles: roles([]) }), 'fail');

    assert.equal(outcome(point, {}, { roles: roles([], { groups: refused }) }), 'unknown');
    assert.equal(outcome(point, {}, { assignments: unread }), 'unknown');
    assert.equal(outcome(point, {}, { assignments: value([]) }), 'unknown');
    assert.equal(outcome(point, { groups: unread }, { roles: roles(throughGroup), assignments: ofGroup }), 'unknown');
    const activated = value([{ ...assigned, activated: true }]);
    assert.notEqual(outcome(point, {}, { assignments: activated }), 'pass');
  });

  it('is made in the cloud, enabled, and named in an initial domain', () => {
    assert.equal(outcome('cloudOnly', withUser({ onPremisesSyncEnabled: true })), 'fail');
    assert.equal(outcome('cloudOnly', { user: unread }), 'unknown');
    assert.equal(outcome('enabled', withUser({ accountEnabled: false })), 'fail');
    const untold = Object.fromEntries(Object.entries(user).filter(([name]) => name !== 'accountEnabled'));
    assert.equal(outcome('enabled', { user: value(untold as unknown as User) }), 'unknown');

    const point = 'initialDomain';
    assert.equal(outcome(point, withUser({ userPrincipalName: 'e1@fallback.ONMICROSOFT.com' })), 'pass');
    assert.equal(outcome(point, withUser({ userPrincipalName: 'e1@contoso.com' })), 'fail');
    assert.equal(outcome(point, withUser({ userPrincipalName: 'e1@contoso.onmicrosoft.com.evil.example' })), 'fail');
    assert.equal(
      outcome(point, withUser({ userPrincipalName: 'e1@contoso.com' }), { initialDomain: unread }),
      'unknown',
    );
    assert.equal(outcome(point, {}, { initialDomain: value(undefined) }), 'pass');
    assert.equal(outcome(point, { user: unread }), 'unknown');
  });

  it('has a passkey, or a certificate that the tenant lets it use', () => {
    const point = 'strongMethod';
    const bound = { methods: value([]), certificates: value(1) };
    assert.equal(outcome(point, bound, { certificateSignIn: value('enabled') }), 'pass');
    assert.deepEqual(itemOf(point, bound).reason, { kind: 'certificateNotAllowed' });
    assert.equal(outcome(point, bound), 'fail');
    assert.equal(outcome(point, { methods: value([authenticator]) }), 'fail');
    assert.equal(outcome(point, { methods: value([]) }, { certificateSignIn: value('enabled') }), 'unknown');
    assert.equal(outcome(point, { methods: value([]) }, { certificateSignIn: unread }), 'unknown');
    assert.equal(outcome(point, { methods: value([future]) }), 'unknown');
    assert.equal(outcome(point, { methods: unread }), 'unknown');
  });

  it('has neither a phone nor Authenticator', () => {
    const point = 'noPersonalDevice';
    assert.equal(outcome(point, { methods: value([passkey, phone]) }), 'fail');
    assert.equal(outcome(point, { methods: value([passkey, authenticator]) }), 'fail');
    assert.equal(outcome(point, { methods: value([passkey, future]) }), 'unknown');
    assert.equal(outcome(point, { methods: unread }), 'unknown');
    const { reason } = itemOf(point, { methods: value([phone]) });
    assert.doesNotMatch(JSON.stringify(reason), /5035550199/, 'no readable number');
  });

  it('is left out by every Conditional Access policy that blocks or requires something', () => {
    const point = 'conditionalAccess';
    const by = (one: AccessPolicy, account: Partial<EmergencyAccount> = {}, change: Partial<EmergencyTenant> = {}) =>
      outcome(point, account, { policies: value([one]), ...change });
    const admin = { ...nobody, roles: [roleTemplateIds.globalAdministrator] };
    const group = { ...nobody, groups: [groupId] };
    const self = { ...nobody, users: [userId] };
    for (const exclude of [self, group, admin]) assert.equal(by(policy(everybody, exclude)), 'pass');
    for (const include of [everybody, self, group, admin]) assert.equal(by(policy(include)), 'fail');
    for (const include of [nobody, { ...nobody, users: ['none'] }, { ...nobody, guests: true }])
      assert.equal(by(policy(include)), 'pass');
    assert.equal(by(policy(everybody, nobody, { state: 'off' })), 'pass');
    assert.equal(by(policy(everybody, nobody, { demand: 'none' })), 'pass');
    assert.equal(by(policy(everybody, nobody, { demand: 'phishingResistant' })), 'pass');

    // A role that could be activated is reached when it is; it excludes only while it is active.
    const eligible = { roles: roles([{ ...holding, state: 'eligible' }]) };
    assert.equal(by(policy(admin), {}, eligible), 'fail');
    assert.equal(by(policy(everybody, admin), {}, eligible), 'fail');

    assert.equal(by(policy(everybody, nobody, { state: 'unknown' })), 'unknown');
    assert.equal(by(policy(everybody, nobody, { demand: 'unknown' })), 'unknown');
    assert.equal(by(policy(everybody, nobody, { users: undefined })), 'unknown');
    assert.equal(by(policy(group), { groups: unread }), 'unknown');
    assert.equal(by(policy(everybody, group), { groups: unread }), 'unknown');
    assert.equal(by(policy({ ...nobody, users: ['AllTheFuture'] })), 'unknown');
    assert.equal(by(policy({ ...nobody, guests: true }), withUser({ userType: 'guest' })), 'unknown');
    assert.equal(by(policy(admin), {}, { roles: roles([], { active: refused }) }), 'unknown');
    assert.equal(outcome(point, {}, { policies: unread }), 'unknown');
  });

  it('was used in the last 90 days, in a sign-in or a drill', () => {
    const point = 'lastUse';
    const old = value('2026-08-01T00:00:00Z');
    assert.equal(outcome(point, { lastSignIn: old, drill: '2026-11-01' }), 'pass');
    assert.equal(outcome(point, { lastSignIn: unread, drill: '2026-11-01' }), 'pass');
    assert.deepEqual(itemOf(point, { lastSignIn: old }), {
      ...{ point, outcome: 'fail', reason: { kind: 'signedIn', at: '2026-08-01T00:00:00Z' } },
    });
    assert.deepEqual(itemOf(point, { lastSignIn: value(null) }).reason, { kind: 'neverUsed' });
    assert.equal(outcome(point, { lastSignIn: unread, drill: '2026-01-01' }), 'unknown');
  });

  it('is named in the setting of protected users', () => {
    assert.equal(outcome('protectedUser', { protectedUser: false }), 'fail');
  });
});

describe('A tenant', () => {
  const tenantOutcomes = (change: Partial<EmergencyTenant>, count: number): readonly string[] =>
    emergencyItems({ ...tenant, ...change }, Array<EmergencyAccount>(count).fill(ready), now).tenant.map(
      (item) => item.outcome,
    );

  it('has two emergency access accounts, and more than one administrator', () => {
    assert.deepEqual(tenantOutcomes({}, 2), ['pass', 'pass']);
    assert.deepEqual(tenantOutcomes({ administrators: value(1) }, 1), ['fail', 'fail']);
    assert.deepEqual(tenantOutcomes({ administrators: unread }, 0), ['fail', 'unknown']);
  });

  it('is not green as long as anything is unknown, and red as soon as anything fails', () => {
    const wholeOf = (account: Partial<EmergencyAccount>): string =>
      emergencyItems(tenant, [ready, { ...ready, ...account }], now).whole;
    assert.equal(wholeOf({ lastSignIn: unread }), 'unknown');
    assert.equal(wholeOf({ lastSignIn: unread, protectedUser: false }), 'fail');
  });
});
