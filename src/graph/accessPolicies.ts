// The tenant's Conditional Access policies, as far as they can keep somebody out. Knows not whom they reach.
// https://learn.microsoft.com/graph/api/conditionalaccessroot-list-policies

import type { AccessPolicy, PolicyScope } from '../domain/accessPolicy.ts';
import { allPages } from './http/allPages.ts';
import { fieldsOf, type Fields } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';

/** The built-in strength that only passkeys, Windows Hello and certificates reach, the same in every tenant.
 * https://learn.microsoft.com/entra/identity/authentication/concept-authentication-strengths */
const phishingResistant = '00000000-0000-0000-0000-000000000004';

/** Needs `Policy.Read.All` and a role that may read them. @throws EntraError. */
export async function listAccessPolicies(graph: GraphSender, signal: AbortSignal): Promise<readonly AccessPolicy[]> {
  const items = await allPages(graph, getRequest('v1.0', '/identity/conditionalAccess/policies'), signal);
  return items.map((item) => policyOf(fieldsOf(item)));
}

/** One that cannot be read is kept: it may be the one that decides. */
function policyOf(policy: Fields | undefined): AccessPolicy {
  const id = policy?.text('id') ?? '';
  const users = policy?.object('conditions')?.object('users');
  return {
    id,
    displayName: policy?.text('displayName') ?? id,
    state: stateOf(policy?.text('state')),
    demand: demandOf(policy),
    users: users && { include: scopeOf(users, 'include'), exclude: scopeOf(users, 'exclude') },
  };
}

function stateOf(state: string | undefined): AccessPolicy['state'] {
  switch (state) {
    case 'enabled':
      return 'enabled';
    case 'disabled':
    case 'enabledForReportingButNotEnforced':
      return 'off';
    default:
      return 'unknown';
  }
}

/** Session controls change how long a session lasts and what it may do, and keep nobody out.
 * https://learn.microsoft.com/graph/api/resources/conditionalaccessgrantcontrols */
function demandOf(policy: Fields | undefined): AccessPolicy['demand'] {
  const controls = policy?.object('grantControls');
  if (controls === undefined) return policy?.member('grantControls') === null ? 'none' : 'unknown';
  const others = ['builtInControls', 'customAuthenticationFactors', 'termsOfUse'];
  const alone = others.every((name) => (controls.list(name) ?? []).length === 0);
  const strength = controls.object('authenticationStrength')?.text('id')?.toLowerCase();
  return alone && strength === phishingResistant ? 'phishingResistant' : 'something';
}

function scopeOf(users: Fields, which: 'include' | 'exclude'): PolicyScope {
  const ids = (name: string): readonly string[] =>
    (users.list(`${which}${name}`) ?? []).map((id) => (typeof id === 'string' ? id.toLowerCase() : ''));
  return {
    users: ids('Users'),
    groups: ids('Groups'),
    roles: ids('Roles'),
    guests: users.object(`${which}GuestsOrExternalUsers`) !== undefined,
  };
}
