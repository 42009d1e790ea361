// Beta only: hardware OATH tokens are assigned, activated and deactivated; deleting one unassigns it and keeps it in the inventory.
// https://learn.microsoft.com/graph/api/resources/hardwareoathauthenticationmethod?view=graph-rest-beta
import { bodyObject, collectionAnswer, entityAnswer, noContent, type Answer, type Call } from '../http/call.ts';
import { badMethodsRequest, methodsAccessDenied } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasScope } from '../directory/reach.ts';
import { methodKinds, type HardwareOathMethod } from '../methods/methodKinds.ts';
import { withMethod, withReplaced } from '../methods/methodsState.ts';
import { methodEntity } from '../methods/methodWire.ts';
import type { TenantState } from '../tenantState.ts';
import { auditMethods, methodInPath, wireOptions, writableTarget, type Target } from './methodAccess.ts';
import { contextOfUser, withPossibleDefault } from './methods.ts';

const collection = '/users/:user/authentication/hardwareOathMethods';
const inventory = '/directory/authenticationMethodDevices/hardwareOathDevices';
const { permission, spoken } = methodKinds.hardwareOathMethods;

export const hardwareOathRoutes: readonly Route[] = [
  route('POST', collection, 'methods', assign, { betaOnly: true }),
  route('POST', `${collection}/:method/activate`, 'methods', activate, { betaOnly: true, action: true }),
  route('POST', `${collection}/:method/deactivate`, 'methods', deactivate, { betaOnly: true, action: true }),
  route('GET', inventory, 'methods', listInventory, { betaOnly: true }),
];

/** An Authentication Administrator may not manage these tokens at all. */
function manageable(call: Call, tenant: TenantState): Target {
  const target = writableTarget(call, tenant, permission);
  if (target.reach.limited) throw methodsAccessDenied();
  return target;
}

function assign(call: Call, tenant: TenantState): Answer {
  const target = manageable(call, tenant);
  const { device } = bodyObject(call, badMethodsRequest) as { device?: { id?: unknown } };
  const free = typeof device?.id === 'string' ? tenant.hardwareTokens.take(device.id) : undefined;
  if (free === undefined) throw badMethodsRequest('The hardware OATH token is not available.');
  const method: HardwareOathMethod = {
    collection: 'hardwareOathMethods',
    id: free.id,
    createdDateTime: new Date(tenant.options.now()).toISOString(),
    device: { ...free, status: 'assigned' },
  };
  tenant.methods.update(target.person, (state) => withMethod(state, method));
  auditMethods(call, tenant, target.person, { verb: 'registered', spoken });
  const entity = methodEntity(method, wireOptions(call, tenant, target));
  return entityAnswer(call, `${contextOfUser(target, 'hardwareOathMethods')}/$entity`, entity, 201);
}

function setStatus(call: Call, tenant: TenantState, { person }: Target, status: 'assigned' | 'activated'): Answer {
  const method = methodInPath(call, tenant.methods.current(person), 'hardwareOathMethods');
  const changed: HardwareOathMethod = { ...method, device: { ...method.device, status } };
  tenant.methods.update(person, (state) => withPossibleDefault(withReplaced(state, changed)));
  auditMethods(call, tenant, person, { verb: 'updated', spoken });
  return noContent;
}

function activate(call: Call, tenant: TenantState): Answer {
  const target = manageable(call, tenant);
  const code = bodyObject(call, badMethodsRequest)['verificationCode'];
  if (typeof code !== 'string' || !/^\d{6}$/.test(code)) throw badMethodsRequest('Invalid verification code.');
  return setStatus(call, tenant, target, 'activated');
}

function deactivate(call: Call, tenant: TenantState): Answer {
  return setStatus(call, tenant, manageable(call, tenant), 'assigned');
}

function listInventory(call: Call, tenant: TenantState): Answer {
  const scopes = ['Policy.ReadWrite.AuthenticationMethod', 'Policy.Read.All', 'UserAuthenticationMethod.ReadWrite.All'];
  if (!hasScope(call.caller, ...scopes)) throw methodsAccessDenied();
  return collectionAnswer(call, inventory.slice(1), tenant.hardwareTokens.free);
}
