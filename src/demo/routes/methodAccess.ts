// Who may read or change somebody's authentication methods, asked the same way by every route of that service.
import type { Call } from '../http/call.ts';
import { methodsAccessDenied, methodNotFound } from '../http/refusal.ts';
import { hasScope, methodsReach, type MethodsReach } from '../directory/reach.ts';
import type { StoredMethod } from '../methods/methodKinds.ts';
import type { MethodsState } from '../methods/methodsState.ts';
import type { WireOptions } from '../methods/methodWire.ts';
import type { Person } from '../people/person.ts';
import type { TenantState } from '../tenantState.ts';
import { callingPerson, personInPath } from './userAccess.ts';

export interface Target {
  readonly person: Person;
  readonly reach: MethodsReach;
  /** The caller is the person. */
  readonly self: boolean;
}

/** @param permission the narrow permission's kind; undefined: only the broad ones count. */
function allowedByScope(call: Call, permission: string | undefined, writes: boolean, self: boolean): boolean {
  const families = ['UserAuthenticationMethod', ...(permission === undefined ? [] : [`UserAuthMethod-${permission}`])];
  const verbs = writes ? ['ReadWrite'] : ['Read', 'ReadWrite'];
  const scopes = families.flatMap((family) => verbs.map((verb) => `${family}.${verb}`));
  return hasScope(call.caller, ...scopes.map((scope) => `${scope}.All`), ...(self ? scopes : []));
}

function reachOf(call: Call, tenant: TenantState, person: Person): MethodsReach {
  const restrictedReachable = tenant.options.reading.managementRestricted === 'reachable';
  return methodsReach(tenant.roles, call.caller, person, { restrictedReachable });
}

/** @throws Refusal 403, 404 */
export function readableTarget(call: Call, tenant: TenantState, permission: string | undefined): Target {
  return target(call, tenant, permission, false);
}

/** @throws Refusal 403, 404 */
export function writableTarget(call: Call, tenant: TenantState, permission: string | undefined): Target {
  return target(call, tenant, permission, true);
}

function target(call: Call, tenant: TenantState, permission: string | undefined, writes: boolean): Target {
  const mayKnow = allowedByScope(call, permission, writes, true);
  if (!mayKnow) throw methodsAccessDenied();
  const person = personInPath(call, tenant);
  const self = person.id === call.caller.id;
  const reach = reachOf(call, tenant, person);
  const allowed = writes ? reach.write : reach.read !== 'no';
  if (!allowed || !allowedByScope(call, permission, writes, self)) throw methodsAccessDenied();
  return { person, reach, self };
}

/** Nobody adds or changes phones, e-mail addresses or passes for themselves. @throws Refusal 403 */
export function refuseSelf({ self }: Target): void {
  if (self) throw methodsAccessDenied();
}

/** How this caller sees this person's methods. */
export function wireOptions(call: Call, tenant: TenantState, { person, reach }: Target): WireOptions {
  return {
    version: call.version,
    masked: reach.read === 'masked',
    now: tenant.options.now(),
    passAllowed: tenant.policy.allows('temporaryAccessPassMethods', person.id),
    passOnceOnly: tenant.policy.passRules.isUsableOnce,
  };
}

/** A method of this state by its place in the path. @throws Refusal 404 */
export function methodInPath<C extends StoredMethod['collection']>(
  call: Call,
  state: MethodsState,
  collection: C,
): Extract<StoredMethod, { collection: C }> {
  const id = call.params['method'] ?? '';
  const found = state.methods.find(
    (method): method is Extract<StoredMethod, { collection: C }> =>
      method.collection === collection && method.id.toLowerCase() === id.toLowerCase(),
  );
  if (found === undefined) throw methodNotFound();
  return found;
}

/** Writes an audit record for a change of methods. */
export function auditMethods(
  call: Call,
  tenant: TenantState,
  person: Person,
  what: { readonly verb: 'registered' | 'updated' | 'deleted'; readonly spoken: string },
): void {
  const by = callingPerson(call, tenant);
  const who = by?.id === person.id ? 'User' : 'Admin';
  const operations = { registered: 'Add', updated: 'Update', deleted: 'Delete' } as const;
  tenant.audit.write({
    by,
    target: person,
    activity: `${who} ${what.verb} security info`,
    reason: `${who} ${what.verb} ${what.spoken}`,
    operationType: operations[what.verb],
    at: tenant.options.now(),
  });
}
