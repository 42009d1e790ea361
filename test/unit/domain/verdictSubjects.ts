// People who want to do something, and people it is done to, for the tests of verdicts.

import type { RoleHolding } from '../../../src/domain/access.ts';
import type { AccessCaller, AccessTarget } from '../../../src/domain/accessSubjects.ts';
import { accessVerdict, type Verdict } from '../../../src/domain/accessVerdict.ts';
import { adminActions, type AdminAction } from '../../../src/domain/roleGrants.ts';
import { roleTemplateIds, type RoleName } from '../../../src/domain/roles.ts';

export const unit = '/administrativeUnits/0000aaaa-1111-4222-8333-444444444444';
export const unitId = unit.slice(unit.lastIndexOf('/') + 1);

export const holding = (role: RoleName | 'custom', more: Partial<RoleHolding> = {}): RoleHolding => ({
  roleTemplateId: role === 'custom' ? undefined : roleTemplateIds[role],
  roleName: role,
  state: 'active',
  directoryScopeId: '/',
  ...more,
});
export const caller = (...holdings: readonly RoleHolding[]): AccessCaller => ({
  holdings,
  activeKnown: true,
  appOnly: false,
});
export const as = (...roles: readonly RoleName[]): AccessCaller => caller(...roles.map((role) => holding(role)));
export const app: AccessCaller = { holdings: [], activeKnown: true, appOnly: true };
export const target = (more: Partial<AccessTarget> = {}): AccessTarget => ({
  holdings: [],
  roleGroups: [],
  rolesKnown: true,
  privilege: 'none',
  external: 'no',
  managementRestricted: false,
  self: false,
  protectedUser: false,
  memberOf: new Set(),
  ...more,
});
export const plain = target();
export const withRole = (role: RoleName | 'custom', more: Partial<RoleHolding> = {}): AccessTarget =>
  target({ holdings: [holding(role, more)], privilege: 'privileged' });

export const methodWrites = [
  'resetMfa',
  'removeAllMethods',
  'changePhone',
  'deleteMethod',
  'temporaryAccessPass',
  'setDefaultMethod',
  'setSmsSignIn',
] as const satisfies readonly AdminAction[];
export const reports = ['registrationReport', 'audit'] as const;

/** Those of all actions that get this kind of verdict. */
export const actionsThat = (kind: Verdict['kind'], by: AccessCaller, on: AccessTarget): readonly AdminAction[] =>
  adminActions.filter((action) => accessVerdict(action, by, on).kind === kind);
export const because = (verdict: Verdict): string => (verdict.kind === 'allowed' ? 'allowed' : verdict.because.kind);
