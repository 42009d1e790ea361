// Authentication methods: the mixed list, the typed collections, and deletion. Kinds with rules of their own add routes elsewhere.
// https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview
import { knowsKind } from '../clouds.ts';
import { collectionAnswer, entityAnswer, noContent, type Answer, type Call } from '../http/call.ts';
import { badMethodsRequest, methodNotFound, methodsAccessDenied, Refusal } from '../http/refusal.ts';
import { route, type Handler, type Route } from '../http/route.ts';
import { defaultMethodMessage, isPinnedDefault, methodFor } from '../methods/defaultRule.ts';
import { methodKinds, type MethodCollection, type StoredMethod } from '../methods/methodKinds.ts';
import { phoneOf, withoutMethod, type MethodsState } from '../methods/methodsState.ts';
import { methodEntity, mixedEntity } from '../methods/methodWire.ts';
import { guid } from '../people/hash.ts';
import type { TenantState } from '../tenantState.ts';
import {
  auditMethods,
  methodInPath,
  readableTarget,
  wireOptions,
  writableTarget,
  type Target,
} from './methodAccess.ts';

const root = '/users/:user/authentication';

/** Kinds that have a collection with items of its own. */
const typed = (Object.keys(methodKinds) as MethodCollection[]).filter(
  (collection) => collection !== 'unknownMethods' && collection !== 'qrCodePinMethod',
);

export const methodRoutes: readonly Route[] = [
  route('GET', `${root}/methods`, 'methods', listMethods),
  route('GET', `${root}/methods/:method`, 'methods', getMixed),
  route('DELETE', `${root}/methods/:method`, 'methods', refuseMixedDelete),
  ...typed.flatMap((collection) => typedRoutes(collection)),
];

function typedRoutes(collection: MethodCollection): readonly Route[] {
  const { collectionInV1, deletable, permission } = methodKinds[collection];
  const more = { betaOnly: !collectionInV1 };
  const list: Handler = (call, tenant) => {
    const target = readableTarget(call, tenant, permission);
    refuseHardwareOath(tenant, target, collection);
    const options = wireOptions(call, tenant, target);
    const methods = tenant.methods.shown(target.person).methods.filter((method) => method.collection === collection);
    return collectionAnswer(
      call,
      contextOfUser(target, collection),
      methods.map((method) => methodEntity(method, options)),
    );
  };
  const get: Handler = (call, tenant) => {
    const target = readableTarget(call, tenant, permission);
    refuseHardwareOath(tenant, target, collection);
    const method = methodInPath(call, tenant.methods.shown(target.person), collection);
    const entity = methodEntity(method, wireOptions(call, tenant, target));
    return entityAnswer(call, `${contextOfUser(target, collection)}/$entity`, {
      ...entity,
      ...expandedDevice(call, target, method),
    });
  };
  return [
    route('GET', `${root}/${collection}`, 'methods', list, more),
    route('GET', `${root}/${collection}/:method`, 'methods', get, more),
    ...(deletable ? [route('DELETE', `${root}/${collection}/:method`, 'methods', deleteTyped(collection), more)] : []),
  ];
}

/** `users('…')/authentication/…`, as contexts write it. */
export function contextOfUser({ person }: Target, what: string): string {
  return `users('${person.id}')/authentication/${what}`;
}

function listMethods(call: Call, tenant: TenantState): Answer {
  const target = readableTarget(call, tenant, undefined);
  const options = wireOptions(call, tenant, target);
  const value = tenant.methods
    .shown(target.person)
    .methods.filter((method) => isListed(call, tenant, target, method))
    .map((method) => mixedEntity(method, options));
  return collectionAnswer(call, contextOfUser(target, 'methods'), value);
}

function isListed(call: Call, tenant: TenantState, target: Target, { collection }: StoredMethod): boolean {
  if (call.version === 'v1.0' && !methodKinds[collection].listedInV1) return false;
  if (!knowsKind(tenant.options.cloud, collection)) return false;
  return collection !== 'hardwareOathMethods' || readsHardwareOath(tenant, target);
}

function readsHardwareOath(tenant: TenantState, { reach }: Target): boolean {
  return reach.read === 'full' || tenant.options.reading.authenticationAdministratorReadsHardwareOath;
}

function refuseHardwareOath(tenant: TenantState, target: Target, collection: MethodCollection): void {
  if (collection === 'hardwareOathMethods' && !readsHardwareOath(tenant, target)) throw methodsAccessDenied();
}

function getMixed(call: Call, tenant: TenantState): Answer {
  const target = readableTarget(call, tenant, undefined);
  const id = call.params['method'] ?? '';
  const method = tenant.methods
    .shown(target.person)
    .methods.find((one) => one.id.toLowerCase() === id.toLowerCase() && isListed(call, tenant, target, one));
  if (method === undefined) throw methodNotFound();
  const entity = mixedEntity(method, wireOptions(call, tenant, target));
  return entityAnswer(call, `${contextOfUser(target, 'methods')}/$entity`, entity);
}

/** The mixed collection cannot delete: its back end does not know the address. */
function refuseMixedDelete(call: Call, tenant: TenantState): never {
  const { person } = writableTarget(call, tenant, undefined);
  const uri = `https://mface.windowsazure.com/odata/users('${person.id}')/authentication/methods('${call.params['method'] ?? ''}')`;
  const Message = `No HTTP resource was found that matches the request URI '${uri}'.`;
  throw new Refusal(404, 'UnknownError', JSON.stringify({ Message }));
}

/** `device` comes only with one method, and only when asked for. */
function expandedDevice(call: Call, { person }: Target, method: StoredMethod): object {
  const asked = call.query.options.get('$expand')?.toLowerCase() === 'device';
  const devices: readonly MethodCollection[] = ['windowsHelloForBusinessMethods', 'platformCredentialMethods'];
  if (!asked || !devices.includes(method.collection)) return {};
  const name = 'displayName' in method ? method.displayName : null;
  const id = guid(person.key, 1300);
  return {
    device: {
      id,
      deviceId: guid(person.key, 1301),
      displayName: name,
      operatingSystem: 'Windows',
      trustType: 'AzureAd',
    },
  };
}

function deleteTyped(collection: MethodCollection): Handler {
  const { permission, spoken } = methodKinds[collection];
  return (call, tenant) => {
    const target = writableTarget(call, tenant, permission);
    // An Authentication Administrator may not manage hardware OATH tokens at all.
    if (collection === 'hardwareOathMethods' && target.reach.limited) throw methodsAccessDenied();
    const state = tenant.methods.current(target.person);
    const method = methodInPath(call, state, collection);
    refusePinned(tenant, state, method);
    removeMethod(tenant, target, method);
    auditMethods(call, tenant, target.person, { verb: 'deleted', spoken });
    return noContent;
  };
}

/** @throws Refusal 400 when the rules about phones and the default method forbid the deletion. */
function refusePinned(tenant: TenantState, state: MethodsState, method: StoredMethod): void {
  if (method.collection === 'phoneMethods' && method.phoneType === 'mobile' && phoneOf(state, 'alternateMobile')) {
    throw badMethodsRequest('The mobile phone cannot be deleted while an alternate mobile phone is registered.');
  }
  const { reading, defaultMethodWording } = tenant.options;
  if (isPinnedDefault(state, method, reading)) {
    throw badMethodsRequest(defaultMethodMessage(defaultMethodWording, method.id));
  }
}

/** Takes a method away: a default that goes is no default any more, a number is free again, a token is back in the inventory. */
export function removeMethod(
  tenant: TenantState,
  { person }: Pick<Target, 'person'>,
  method: StoredMethod,
  lag?: number,
): void {
  if (method.collection === 'phoneMethods' && method.phoneType === 'mobile') tenant.signInNumbers.release(person.id);
  if (method.collection === 'hardwareOathMethods') tenant.hardwareTokens.returned(method.device);
  tenant.methods.update(person, (state) => withPossibleDefault(withoutMethod(state, method)), lag);
}

/** The state without its default if nothing is left that could serve as it. */
export function withPossibleDefault(state: MethodsState): MethodsState {
  const { defaultMethod } = state;
  const possible = defaultMethod !== undefined && methodFor(state, defaultMethod) !== undefined;
  return possible ? state : { ...state, defaultMethod: undefined };
}
