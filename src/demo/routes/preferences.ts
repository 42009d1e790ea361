// Beta only: the default second factor (signInPreferences) and per-user MFA (requirements).
// https://learn.microsoft.com/graph/api/authentication-get?view=graph-rest-beta
import { settableDefaults } from '../../domain/authenticationMethod.ts';
import { bodyObject, entityAnswer, noContent, type Answer, type Call } from '../http/call.ts';
import { badMethodsRequest, methodsAccessDenied } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasRole, hasScope } from '../directory/reach.ts';
import { roleIds } from '../directory/roleCatalogue.ts';
import { methodFor } from '../methods/defaultRule.ts';
import type { MethodsState } from '../methods/methodsState.ts';
import type { TenantState } from '../tenantState.ts';
import { readableTarget, writableTarget } from './methodAccess.ts';
import { contextOfUser } from './methods.ts';
import { callingPerson, personInPath } from './userAccess.ts';

const preferences = '/users/:user/authentication/signInPreferences';
const requirements = '/users/:user/authentication/requirements';

export const preferenceRoutes: readonly Route[] = [
  route('GET', preferences, 'methods', getPreferences, { betaOnly: true }),
  route('PATCH', preferences, 'methods', patchPreferences, { betaOnly: true }),
  route('GET', requirements, 'methods', getRequirements, { betaOnly: true }),
  route('PATCH', requirements, 'methods', patchRequirements, { betaOnly: true }),
];

/** Strongest first, in the words of this property. */
function systemPreferred(state: MethodsState): string | null {
  const has = (collection: string) => state.methods.some((method) => method.collection === collection);
  if (has('fido2Methods')) return 'Fido2';
  if (has('microsoftAuthenticatorMethods')) return 'PhoneAppNotification';
  if (has('hardwareOathMethods')) return 'HardwareOTP';
  return has('phoneMethods') ? 'Sms' : null;
}

function getPreferences(call: Call, tenant: TenantState): Answer {
  const target = readableTarget(call, tenant, undefined);
  const state = tenant.methods.shown(target.person);
  const absent = state.defaultMethod === undefined && tenant.options.reading.unsetDefault === 'absent';
  return entityAnswer(call, contextOfUser(target, 'signInPreferences'), {
    isSystemPreferredAuthenticationMethodEnabled: state.systemPreferredEnabled,
    ...(absent ? {} : { userPreferredMethodForSecondaryAuthentication: state.defaultMethod ?? null }),
    systemPreferredAuthenticationMethod: state.systemPreferredEnabled ? systemPreferred(state) : null,
  });
}

function patchPreferences(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, undefined);
  const { person } = target;
  const body = bodyObject(call, badMethodsRequest);
  const wanted = body['userPreferredMethodForSecondaryAuthentication'];
  const enabled = body['isSystemPreferredAuthenticationMethodEnabled'];
  if (wanted === undefined && enabled === undefined) throw badMethodsRequest('No property to update was given.');
  if (enabled !== undefined && typeof enabled !== 'boolean')
    throw badMethodsRequest('Invalid value for isSystemPreferredAuthenticationMethodEnabled.');
  const defaultMethod = settableDefaults.find((value) => value === wanted);
  if (wanted !== undefined && defaultMethod === undefined) {
    throw badMethodsRequest('Invalid value for userPreferredMethodForSecondaryAuthentication.');
  }
  if (defaultMethod !== undefined && methodFor(tenant.methods.current(person), defaultMethod) === undefined) {
    throw badMethodsRequest('The user has not registered the requested method.');
  }
  tenant.methods.update(person, (state) => ({
    ...state,
    defaultMethod: defaultMethod ?? state.defaultMethod,
    systemPreferredEnabled: enabled ?? state.systemPreferredEnabled,
  }));
  tenant.audit.write({
    ...{ by: callingPerson(call, tenant), target: person, operationType: 'Update', category: 'ApplicationManagement' },
    ...{ activity: 'PATCH UserAuthMethod.PatchSignInPreferencesAsync', reason: '', at: tenant.options.now() },
  });
  return noContent;
}

function requirePolicy(call: Call, tenant: TenantState, writes: boolean): void {
  const scopes = ['Policy.ReadWrite.AuthenticationMethod', ...(writes ? [] : ['Policy.Read.All'])];
  const roles = [roleIds.globalAdministrator, roleIds.authenticationPolicyAdministrator];
  const allowed =
    call.caller.application || hasRole(tenant.roles, call.caller, ...roles, ...(writes ? [] : [roleIds.globalReader]));
  if (!allowed || !hasScope(call.caller, ...scopes)) throw methodsAccessDenied();
}

function getRequirements(call: Call, tenant: TenantState): Answer {
  requirePolicy(call, tenant, false);
  const person = personInPath(call, tenant);
  const { perUserMfaState } = tenant.methods.shown(person);
  return entityAnswer(call, `users('${person.id}')/authentication/requirements`, { perUserMfaState });
}

function patchRequirements(call: Call, tenant: TenantState): Answer {
  requirePolicy(call, tenant, true);
  const person = personInPath(call, tenant);
  const wanted = bodyObject(call, badMethodsRequest)['perUserMfaState'];
  if (wanted !== 'disabled' && wanted !== 'enabled' && wanted !== 'enforced') {
    throw badMethodsRequest('Invalid value for perUserMfaState.');
  }
  tenant.methods.update(person, (state) => {
    const registered = state.methods.some(
      ({ collection }) => collection !== 'passwordMethods' && collection !== 'emailMethods',
    );
    // Turned on for somebody who has a method already, it enforces at once.
    return { ...state, perUserMfaState: wanted === 'enabled' && registered ? 'enforced' : wanted };
  });
  tenant.audit.write({
    ...{ by: callingPerson(call, tenant), target: person, operationType: 'Update', service: 'Core Directory' },
    ...{ activity: 'Update user', reason: '', at: tenant.options.now() },
    modified: [
      { displayName: 'StrongAuthenticationRequirement', oldValue: '[]', newValue: JSON.stringify([{ State: wanted }]) },
      { displayName: 'Included Updated Properties', oldValue: null, newValue: '"StrongAuthenticationRequirement"' },
    ],
  });
  return noContent;
}
