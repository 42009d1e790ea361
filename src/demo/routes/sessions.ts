// Ending somebody's sessions, and the password reset. https://learn.microsoft.com/graph/api/user-revokesigninsessions
import { randomBytes } from 'node:crypto';
import { bodyObject, contextOf, type Answer, type Call } from '../http/call.ts';
import { badMethodsRequest, directoryAccessDenied, methodNotFound, methodsAccessDenied } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasScope, mayRevokeSessions } from '../directory/reach.ts';
import { passwordMethodId } from '../methods/methodKinds.ts';
import { isExternalGuest, isoTime } from '../people/person.ts';
import type { TenantState } from '../tenantState.ts';
import { callingPerson, personInPath, requireDirectoryScope } from './userAccess.ts';

const authentication = '/users/:user/authentication';

export const sessionRoutes: readonly Route[] = [
  route('POST', '/users/:user/revokeSignInSessions', 'directory', revokeSessions),
  route('POST', '/users/:user/invalidateAllRefreshTokens', 'directory', revokeSessions, {
    betaOnly: true,
    action: true,
  }),
  route('POST', `${authentication}/methods/:method/resetPassword`, 'methods', resetPassword),
  route('GET', `${authentication}/operations/:operation`, 'methods', getOperation),
];

const reachOptions = (tenant: TenantState) => ({
  restrictedReachable: tenant.options.reading.managementRestricted === 'reachable',
});

/** Answers `true` for external guests too, although nothing happens: their sessions are at home. */
function revokeSessions(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, 'User.RevokeSessions.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All');
  const person = personInPath(call, tenant);
  if (!mayRevokeSessions(tenant.roles, call.caller, person, reachOptions(tenant))) throw directoryAccessDenied();
  const now = tenant.options.now();
  if (!isExternalGuest(person)) {
    tenant.population.change(person.id, { signInSessionsValidFromDateTime: isoTime(now) });
    tenant.revocations.set(person.id, tenant.tokens.nextSequence());
  }
  tenant.audit.write({
    ...{ by: callingPerson(call, tenant), target: person, operationType: 'Update', service: 'Core Directory', at: now },
    ...{ activity: 'Update StsRefreshTokenValidFrom Timestamp', reason: '' },
  });
  return { status: 200, body: { '@odata.context': contextOf(call, 'Edm.Boolean'), value: true } };
}

function resetPassword(call: Call, tenant: TenantState): Answer {
  if (!hasScope(call.caller, 'UserAuthenticationMethod.ReadWrite.All', 'UserAuthMethod-Password.ReadWrite.All')) {
    throw methodsAccessDenied();
  }
  const person = personInPath(call, tenant);
  const allowed = mayRevokeSessions(tenant.roles, call.caller, person, reachOptions(tenant));
  if (!allowed || person.id === call.caller.id) throw methodsAccessDenied();
  if (call.params['method'] !== passwordMethodId || isExternalGuest(person)) throw methodNotFound();
  const given = call.body === undefined ? undefined : bodyObject(call, badMethodsRequest)['newPassword'];
  if (given !== undefined && (typeof given !== 'string' || given.length < 8)) {
    throw badMethodsRequest('The password does not meet the complexity requirements.');
  }
  const now = tenant.options.now();
  tenant.population.change(person.id, { lastPasswordChangeDateTime: isoTime(now) });
  tenant.audit.write({
    ...{ by: callingPerson(call, tenant), target: person, operationType: 'Update', at: now },
    ...{ activity: 'Admin started password reset', reason: '' },
  });
  const Location = `${call.root}/${call.version}/users/${person.id}/authentication/operations/${crypto.randomUUID()}`;
  if (given !== undefined) return { status: 202, headers: { Location } };
  const context = contextOf(call, 'microsoft.graph.passwordResetResponse');
  const newPassword = `Fern-${randomBytes(6).toString('base64url')}`;
  return { status: 202, headers: { Location }, body: { '@odata.context': context, newPassword } };
}

function getOperation(call: Call, tenant: TenantState): Answer {
  if (!hasScope(call.caller, 'UserAuthenticationMethod.ReadWrite.All', 'UserAuthenticationMethod.Read.All')) {
    throw methodsAccessDenied();
  }
  const person = personInPath(call, tenant);
  const at = isoTime(tenant.options.now());
  const context = contextOf(call, `users('${person.id}')/authentication/operations/$entity`);
  const operation = {
    id: call.params['operation'],
    createdDateTime: at,
    lastActionDateTime: at,
    status: 'succeeded',
    statusDetail: null,
  };
  return { status: 200, body: { '@odata.context': context, ...operation } };
}
