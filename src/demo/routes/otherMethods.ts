// What can be added or changed of the remaining kinds: e-mail, passkey names, external methods, QR codes.
// https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview
import { bodyObject, entityAnswer, noContent, type Answer, type Call } from '../http/call.ts';
import { badMethodsRequest, methodNotFound } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { emailMethodId, methodKinds, type StoredMethod } from '../methods/methodKinds.ts';
import { withMethod, withReplaced } from '../methods/methodsState.ts';
import { methodEntity } from '../methods/methodWire.ts';
import type { TenantState } from '../tenantState.ts';
import { auditMethods, methodInPath, readableTarget, refuseSelf, wireOptions, writableTarget } from './methodAccess.ts';
import { contextOfUser, removeMethod } from './methods.ts';

const root = '/users/:user/authentication';
const qr = `${root}/qrCodePinMethod`;

export const otherMethodRoutes: readonly Route[] = [
  route('POST', `${root}/emailMethods`, 'methods', addEmail),
  route('PATCH', `${root}/emailMethods/:method`, 'methods', changeEmail),
  route('PATCH', `${root}/fido2Methods/:method`, 'methods', renamePasskey),
  route('POST', `${root}/externalAuthenticationMethods`, 'methods', addExternal),
  route('GET', qr, 'methods', getQrCode, { betaOnly: true }),
  route('PUT', qr, 'methods', putQrCode, { betaOnly: true }),
  route('PATCH', `${qr}/pin`, 'methods', changeQrPin, { betaOnly: true }),
  route('DELETE', qr, 'methods', deleteQrCode, { betaOnly: true }),
];

function addressIn(call: Call): string {
  const address = bodyObject(call, badMethodsRequest)['emailAddress'];
  if (typeof address !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
    throw badMethodsRequest('Email address is not in a valid format.');
  }
  return address;
}

function addEmail(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'Email');
  refuseSelf(target);
  const emailAddress = addressIn(call);
  if (tenant.methods.current(target.person).methods.some(({ collection }) => collection === 'emailMethods')) {
    throw badMethodsRequest('An email method already exists for this user.');
  }
  const email = { collection: 'emailMethods' as const, id: emailMethodId, emailAddress, createdDateTime: null };
  tenant.methods.update(target.person, (state) => withMethod(state, email));
  auditMethods(call, tenant, target.person, { verb: 'registered', spoken: methodKinds.emailMethods.spoken });
  const entity = methodEntity(email, wireOptions(call, tenant, target));
  return entityAnswer(call, `${contextOfUser(target, 'emailMethods')}/$entity`, entity, 201);
}

function changeEmail(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'Email');
  refuseSelf(target);
  const email = methodInPath(call, tenant.methods.current(target.person), 'emailMethods');
  const emailAddress = addressIn(call);
  tenant.methods.update(target.person, (state) => withReplaced(state, { ...email, emailAddress }));
  auditMethods(call, tenant, target.person, { verb: 'updated', spoken: methodKinds.emailMethods.spoken });
  return noContent;
}

function renamePasskey(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'Passkey');
  const passkey = methodInPath(call, tenant.methods.current(target.person), 'fido2Methods');
  const displayName = bodyObject(call, badMethodsRequest)['displayName'];
  if (typeof displayName !== 'string' || displayName === '') throw badMethodsRequest('Invalid value for displayName.');
  tenant.methods.update(target.person, (state) => withReplaced(state, { ...passkey, displayName }));
  auditMethods(call, tenant, target.person, { verb: 'updated', spoken: methodKinds.fido2Methods.spoken });
  return noContent;
}

function addExternal(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'External');
  const configurationId = bodyObject(call, badMethodsRequest)['configurationId'];
  const configuration = typeof configurationId === 'string' ? tenant.policy.find(configurationId, true) : undefined;
  const displayName = configuration?.['displayName'];
  if (configuration === undefined || typeof displayName !== 'string') {
    throw badMethodsRequest('The external authentication method configuration was not found.');
  }
  const { id } = configuration;
  const already = (method: StoredMethod) =>
    method.collection === 'externalAuthenticationMethods' && method.configurationId === id;
  if (tenant.methods.current(target.person).methods.some(already)) {
    throw badMethodsRequest('The external authentication method is already registered for this user.');
  }
  const method = {
    collection: 'externalAuthenticationMethods' as const,
    id: crypto.randomUUID(),
    configurationId: id,
    displayName,
    createdDateTime: new Date(tenant.options.now()).toISOString(),
  };
  tenant.methods.update(target.person, (state) => withMethod(state, method));
  auditMethods(call, tenant, target.person, {
    verb: 'registered',
    spoken: methodKinds.externalAuthenticationMethods.spoken,
  });
  const entity = methodEntity(method, wireOptions(call, tenant, target));
  return entityAnswer(call, `${contextOfUser(target, 'externalAuthenticationMethods')}/$entity`, entity, 201);
}

const isQrCode = (method: StoredMethod): boolean => method.collection === 'qrCodePinMethod';

function getQrCode(call: Call, tenant: TenantState): Answer {
  const target = readableTarget(call, tenant, 'QR');
  const method = tenant.methods.shown(target.person).methods.find(isQrCode);
  if (method === undefined) throw methodNotFound();
  const entity = methodEntity(method, wireOptions(call, tenant, target));
  return entityAnswer(call, contextOfUser(target, 'qrCodePinMethod/$entity'), { ...entity, temporaryQRCode: null });
}

function putQrCode(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'QR');
  refuseSelf(target);
  bodyObject(call, badMethodsRequest);
  const createdDateTime = new Date(tenant.options.now()).toISOString();
  const method = { collection: 'qrCodePinMethod' as const, id: crypto.randomUUID(), createdDateTime };
  tenant.methods.update(target.person, (state) =>
    withMethod({ ...state, methods: state.methods.filter((other) => !isQrCode(other)) }, method),
  );
  auditMethods(call, tenant, target.person, { verb: 'registered', spoken: methodKinds.qrCodePinMethod.spoken });
  const entity = methodEntity(method, wireOptions(call, tenant, target));
  return entityAnswer(call, contextOfUser(target, 'qrCodePinMethod/$entity'), entity, 201);
}

function changeQrPin(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'QR');
  if (!tenant.methods.current(target.person).methods.some(isQrCode)) throw methodNotFound();
  auditMethods(call, tenant, target.person, { verb: 'updated', spoken: methodKinds.qrCodePinMethod.spoken });
  return noContent;
}

function deleteQrCode(call: Call, tenant: TenantState): Answer {
  const target = writableTarget(call, tenant, 'QR');
  const method = tenant.methods.current(target.person).methods.find(isQrCode);
  if (method === undefined) throw methodNotFound();
  removeMethod(tenant, target, method);
  auditMethods(call, tenant, target.person, { verb: 'deleted', spoken: methodKinds.qrCodePinMethod.spoken });
  return noContent;
}
