// Phone methods: add, change, SMS sign-in. Reading and deleting are as for every kind.
// https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod
import { phoneMethodIds, phoneTypes, type PhoneType } from '../../domain/authenticationMethod.ts';
import { bodyObject, contextOf, entityAnswer, noContent, type Answer, type Call } from '../http/call.ts';
import { badMethodsRequest, Refusal } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import type { PhoneMethod, SmsSignInState } from '../methods/methodKinds.ts';
import { phoneOf, withMethod, withReplaced } from '../methods/methodsState.ts';
import { methodEntity } from '../methods/methodWire.ts';
import { storedPhoneNumber } from '../methods/phoneNumberForm.ts';
import type { Person } from '../people/person.ts';
import type { TenantState } from '../tenantState.ts';
import { auditMethods, methodInPath, refuseSelf, wireOptions, writableTarget, type Target } from './methodAccess.ts';
import { contextOfUser } from './methods.ts';

const collection = '/users/:user/authentication/phoneMethods';

export const phoneRoutes: readonly Route[] = [
  route('POST', collection, 'methods', addPhone),
  route('PATCH', `${collection}/:method`, 'methods', changePhone),
  route('POST', `${collection}/:method/enableSmsSignIn`, 'methods', enableSmsSignIn),
  route('POST', `${collection}/:method/disableSmsSignIn`, 'methods', disableSmsSignIn),
];

const spoken = 'phone method';

function numberIn(body: Readonly<Record<string, unknown>>, tenant: TenantState): string {
  if (body['smsSignInState'] !== undefined) throw badMethodsRequest('smsSignInState cannot be set.');
  const number = storedPhoneNumber(body['phoneNumber'], tenant.options.reading.e164 === 'accepted');
  if (number === undefined) throw badMethodsRequest('Phone number is not in a valid format.');
  return number;
}

function typeIn(body: Readonly<Record<string, unknown>>): PhoneType | undefined {
  const { phoneType } = body as { phoneType?: unknown };
  if (phoneType === undefined) return undefined;
  const known = phoneTypes.find((type) => type === phoneType);
  if (known === undefined) throw badMethodsRequest('Phone type is not valid.');
  return known;
}

/** What becomes of SMS sign-in when a number is set: where policy allows it, the service tries to register it by itself. */
function smsSignInFor(tenant: TenantState, person: Person, phoneType: PhoneType, number: string): SmsSignInState {
  if (phoneType !== 'mobile') return 'notSupported';
  if (!tenant.policy.allowsSmsSignIn(person.id)) return 'notAllowedByPolicy';
  return tenant.signInNumbers.claim(number, person.id) ? 'ready' : 'phoneNumberNotUnique';
}

/** The number is stored for MFA all the same, unless the tenant is read otherwise. */
const notUnique = (): Refusal =>
  new Refusal(409, 'phoneNumberNotUnique', 'The phone number is already in use for SMS sign-in.', { form: 'methods' });

function storesDespite(tenant: TenantState, state: SmsSignInState): boolean {
  return state !== 'phoneNumberNotUnique' || tenant.options.reading.clashStoresNumber;
}

/** The phone in full, or masked for those who may read no more and under that reading. */
function written(call: Call, tenant: TenantState, target: Target, phone: PhoneMethod): Record<string, unknown> {
  const options = wireOptions(call, tenant, target);
  return methodEntity(phone, {
    ...options,
    masked: options.masked && tenant.options.reading.postedNumber === 'masked',
  });
}

function addPhone(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'Phone');
  refuseSelf(target);
  const { person } = target;
  const body = bodyObject(call, badMethodsRequest);
  const phoneType = typeIn(body);
  if (phoneType === undefined) throw badMethodsRequest('Phone type is required.');
  const phoneNumber = numberIn(body, tenant);
  const state = tenant.methods.current(person);
  if (phoneOf(state, phoneType) !== undefined) {
    throw badMethodsRequest(`A phone method of type ${phoneType} already exists for this user.`);
  }
  if (phoneType === 'alternateMobile' && phoneOf(state, 'mobile') === undefined) {
    throw badMethodsRequest('A mobile phone must be registered before an alternate mobile phone.');
  }
  const smsSignInState = smsSignInFor(tenant, person, phoneType, phoneNumber);
  const id = phoneMethodIds[phoneType];
  const phone: PhoneMethod = {
    collection: 'phoneMethods',
    id,
    phoneNumber,
    phoneType,
    smsSignInState,
    createdDateTime: null,
  };
  if (storesDespite(tenant, smsSignInState)) {
    tenant.methods.update(person, (current) => withMethod(current, phone));
    auditMethods(call, tenant, person, { verb: 'registered', spoken });
  }
  if (smsSignInState === 'phoneNumberNotUnique') throw notUnique();
  const answer = entityAnswer(
    call,
    `${contextOfUser(target, 'phoneMethods')}/$entity`,
    written(call, tenant, target, phone),
    201,
  );
  const location = contextOf(call, '').replace('$metadata#', `users/${person.id}/authentication/phoneMethods/${id}`);
  return { ...answer, headers: { Location: location } };
}

function changePhone(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'Phone');
  refuseSelf(target);
  const { person } = target;
  const phone = methodInPath(call, tenant.methods.current(person), 'phoneMethods');
  const body = bodyObject(call, badMethodsRequest);
  const phoneType = typeIn(body);
  if (phoneType !== undefined && phoneType !== phone.phoneType)
    throw badMethodsRequest('The phone type cannot be changed.');
  const phoneNumber = numberIn(body, tenant);
  const smsSignInState = smsSignInFor(tenant, person, phone.phoneType, phoneNumber);
  const changed: PhoneMethod = { ...phone, phoneNumber, smsSignInState };
  if (storesDespite(tenant, smsSignInState)) {
    if (smsSignInState === 'phoneNumberNotUnique') tenant.signInNumbers.release(person.id);
    tenant.methods.update(person, (current) => withReplaced(current, changed));
    auditMethods(call, tenant, person, { verb: 'updated', spoken });
  }
  if (smsSignInState === 'phoneNumberNotUnique') throw notUnique();
  if (tenant.options.reading.patchPhoneAnswers === 204) return noContent;
  return entityAnswer(call, `${contextOfUser(target, 'phoneMethods')}/$entity`, written(call, tenant, target, changed));
}

function setSmsSignIn(
  call: Call,
  tenant: TenantState,
  decide: (person: Person, phone: PhoneMethod) => SmsSignInState,
): Answer {
  const target = writableTarget(call, tenant, 'Phone');
  const { person } = target;
  const phone = methodInPath(call, tenant.methods.current(person), 'phoneMethods');
  if (phone.phoneType !== 'mobile') throw badMethodsRequest('SMS sign-in is not supported for this phone type.');
  const smsSignInState = decide(person, phone);
  tenant.methods.update(person, (current) => withReplaced(current, { ...phone, smsSignInState }));
  auditMethods(call, tenant, person, { verb: 'updated', spoken });
  if (smsSignInState === 'phoneNumberNotUnique') throw notUnique();
  return noContent;
}

function enableSmsSignIn(call: Call, tenant: TenantState): Answer {
  return setSmsSignIn(call, tenant, (person, phone) => {
    if (!tenant.policy.allowsSmsSignIn(person.id))
      throw badMethodsRequest('SMS sign-in is not allowed for this user by policy.');
    return tenant.signInNumbers.claim(phone.phoneNumber, person.id) ? 'ready' : 'phoneNumberNotUnique';
  });
}

function disableSmsSignIn(call: Call, tenant: TenantState): Answer {
  return setSmsSignIn(call, tenant, (person) => {
    tenant.signInNumbers.release(person.id);
    return tenant.policy.allowsSmsSignIn(person.id) ? 'notEnabled' : 'notAllowedByPolicy';
  });
}
