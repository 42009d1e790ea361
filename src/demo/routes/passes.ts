// Temporary Access Passes: issue. Reading and deleting are as for every kind.
// https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods
import { randomInt } from 'node:crypto';
import { bodyObject, entityAnswer, type Answer, type Call } from '../http/call.ts';
import { badMethodsRequest } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { methodKinds, type TemporaryAccessPass } from '../methods/methodKinds.ts';
import { withMethod } from '../methods/methodsState.ts';
import { methodEntity } from '../methods/methodWire.ts';
import { isExternalGuest } from '../people/person.ts';
import type { PassRules } from '../policy/methodsPolicy.ts';
import type { TenantState } from '../tenantState.ts';
import { auditMethods, refuseSelf, wireOptions, writableTarget } from './methodAccess.ts';
import { contextOfUser } from './methods.ts';

export const passRoutes: readonly Route[] = [
  route('POST', '/users/:user/authentication/temporaryAccessPassMethods', 'methods', issuePass),
];

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789#%&*+@';
const tolerance = 5 * 60_000;

const code = (length: number): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

function issuePass(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'TAP');
  refuseSelf(target);
  const { person } = target;
  if (isExternalGuest(person)) {
    throw badMethodsRequest('Temporary Access Pass cannot be added to an external guest user');
  }
  const body = call.body === undefined ? {} : bodyObject(call, badMethodsRequest);
  const rules = tenant.policy.passRules;
  const now = tenant.options.now();
  const pass: TemporaryAccessPass = {
    collection: 'temporaryAccessPassMethods',
    id: crypto.randomUUID(),
    createdDateTime: new Date(now).toISOString(),
    startDateTime: startIn(body, now, tenant.options.reading.passStartInPast === 'tolerated'),
    lifetimeInMinutes: lifetimeIn(body, rules),
    isUsableOnce: onceIn(body, rules, tenant.options.reading.multiUsePass === 'refused'),
    used: false,
  };
  // One pass per person: a new one takes the place of the old one.
  tenant.methods.update(person, (state) =>
    withMethod({ ...state, methods: state.methods.filter((method) => method.collection !== pass.collection) }, pass),
  );
  const { spoken } = methodKinds.temporaryAccessPassMethods;
  auditMethods(call, tenant, person, { verb: 'registered', spoken });
  const entity = methodEntity(pass, wireOptions(call, tenant, target));
  return entityAnswer(
    call,
    `${contextOfUser(target, 'temporaryAccessPassMethods')}/$entity`,
    // The code is in this answer and nowhere else, here neither.
    { ...entity, temporaryAccessPass: code(rules.defaultLength) },
    201,
  );
}

function lifetimeIn(body: Readonly<Record<string, unknown>>, rules: PassRules): number {
  const wanted = body['lifetimeInMinutes'] ?? rules.defaultLifetimeInMinutes;
  const [least, most] = [rules.minimumLifetimeInMinutes, rules.maximumLifetimeInMinutes];
  if (typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted < least || wanted > most) {
    throw badMethodsRequest(`Invalid LifetimeInMinutes specified. The valid range between ${least} and ${most}.`);
  }
  return wanted;
}

function onceIn(body: Readonly<Record<string, unknown>>, rules: PassRules, refuse: boolean): boolean {
  const wanted = body['isUsableOnce'] ?? rules.isUsableOnce;
  if (typeof wanted !== 'boolean') throw badMethodsRequest('Invalid value for isUsableOnce.');
  if (!wanted && rules.isUsableOnce && refuse) {
    throw badMethodsRequest('The policy only allows one-time Temporary Access Passes.');
  }
  return wanted;
}

function startIn(body: Readonly<Record<string, unknown>>, now: number, tolerant: boolean): string {
  const wanted = body['startDateTime'];
  if (wanted === undefined || wanted === null) return new Date(now).toISOString();
  const start = typeof wanted === 'string' && /^\d{4}-\d\d-\d\dT/.test(wanted) ? Date.parse(wanted) : Number.NaN;
  if (Number.isNaN(start)) throw badMethodsRequest('Invalid StartDateTime specified.');
  if (start < now - (tolerant ? tolerance : 0)) throw badMethodsRequest('StartDateTime cannot be in the past.');
  return new Date(start).toISOString();
}
