// Whether a Conditional Access policy could keep an emergency access account out. Pure.

import { accessPolicyReach, type PolicySubject } from './accessPolicyReach.ts';
import type { RoleHolding } from './access.ts';
import type { EmergencyAccount, EmergencyItem, EmergencyTenant } from './emergencyAccess.ts';

/** A policy that asks for a phishing-resistant sign-in and nothing else keeps no such account out: Microsoft wants it for them.
 * https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access#create-emergency-access-accounts */
export function emergencyConditionalAccess(
  { policies, roles }: Pick<EmergencyTenant, 'policies' | 'roles'>,
  { userId, user, groups }: Pick<EmergencyAccount, 'userId' | 'user' | 'groups'>,
): EmergencyItem {
  const point = 'conditionalAccess';
  if (!policies.known) return { point, outcome: 'unknown', reason: { kind: 'failure', failure: policies.failure } };
  const holdings = roles.holdings.get(userId) ?? [];
  const { active, eligible, groups: roleGroups } = roles.failures;
  const subject: PolicySubject = {
    userId: userId.toLowerCase(),
    member: user.known && user.value.userType === 'member',
    groups: groups.known ? groups.value : undefined,
    activeRoles: rolesOf(holdings, 'active'),
    eligibleRoles: rolesOf(holdings, 'eligible'),
    rolesKnown: (active ?? eligible ?? roleGroups) === undefined,
  };
  const reached = policies.value
    .filter(({ state, demand }) => state !== 'off' && demand !== 'none')
    .map((policy) => ({ policy, reach: accessPolicyReach(policy, subject) }));
  const names = (those: typeof reached): readonly string[] => those.map(({ policy }) => policy.displayName);
  const inside = reached.filter(({ reach }) => reach === 'inside');
  const hit = inside.filter(({ policy }) => policy.state === 'enabled' && policy.demand === 'something');
  if (hit.length > 0) return { point, outcome: 'fail', reason: { kind: 'policies', names: names(hit) } };
  const passable = inside.filter(({ policy }) => policy.state === 'enabled' && policy.demand === 'phishingResistant');
  const unclear = reached.filter(
    (one) => one.reach === 'unknown' || (one.reach === 'inside' && !passable.includes(one)),
  );
  if (unclear.length > 0)
    return { point, outcome: 'unknown', reason: { kind: 'policiesUnclear', names: names(unclear) } };
  return passable.length === 0
    ? { point, outcome: 'pass' }
    : { point, outcome: 'pass', reason: { kind: 'phishingResistant', names: names(passable) } };
}

/** Policies know the built-in roles that are held for the whole tenant. */
function rolesOf(holdings: readonly RoleHolding[], state: RoleHolding['state']): ReadonlySet<string> {
  return new Set(
    holdings
      .filter((holding) => holding.state === state && holding.directoryScopeId === '/')
      .flatMap(({ roleTemplateId }) => roleTemplateId?.toLowerCase() ?? []),
  );
}
