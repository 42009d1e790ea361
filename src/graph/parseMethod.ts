// One authentication method as Graph sends it → ours. Knows no HTTP. Never throws: what it does not know becomes `unknown`.
// https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview

import {
  phoneMethodIds,
  phoneTypes,
  type AuthenticationMethod,
  type MethodKind,
} from '../domain/authenticationMethod.ts';
import { fieldsOf, type Fields } from './http/fields.ts';

const kindsByType: Readonly<Record<string, MethodKind>> = {
  passwordAuthenticationMethod: 'password',
  phoneAuthenticationMethod: 'phone',
  emailAuthenticationMethod: 'email',
  microsoftAuthenticatorAuthenticationMethod: 'microsoftAuthenticator',
  fido2AuthenticationMethod: 'fido2',
  softwareOathAuthenticationMethod: 'softwareOath',
  hardwareOathAuthenticationMethod: 'hardwareOath',
  temporaryAccessPassAuthenticationMethod: 'temporaryAccessPass',
  windowsHelloForBusinessAuthenticationMethod: 'windowsHello',
  platformCredentialAuthenticationMethod: 'platformCredential',
  externalAuthenticationMethod: 'external',
  qrCodePinAuthenticationMethod: 'qrCodePin',
};

/** Kinds whose id is the same for every user, so that an item without a type can still be known. */
const kindsByFixedId: ReadonlyMap<string, MethodKind> = new Map<string, MethodKind>([
  ['28c10230-6103-485e-b985-444c60001490', 'password'],
  ['3ddfcfc8-9383-446f-83cc-3ab9be4be18f', 'email'],
  ...Object.values(phoneMethodIds).map((id): [string, MethodKind] => [id, 'phone']),
]);

/** @param pathKind the kind that the path read from implies: collections of one type may leave `@odata.type` out. */
export function parseMethod(item: unknown, pathKind?: MethodKind): AuthenticationMethod {
  const fields = fieldsOf(item);
  if (fields === undefined) return { kind: 'unknown', id: '', odataType: '' };
  const odataType = fields.text('@odata.type') ?? '';
  const id = fields.text('id') ?? '';
  const typeName = odataType.replace(/^#?microsoft\.graph\./, '');
  const known = Object.hasOwn(kindsByType, typeName) ? kindsByType[typeName] : undefined;
  const kind = known ?? (odataType === '' ? (pathKind ?? kindsByFixedId.get(id.toLowerCase())) : undefined);
  const base = {
    id,
    // The documentation's own sample says `creationDateTime`.
    ...optional('createdDateTime', timeOf(fields, 'createdDateTime') ?? timeOf(fields, 'creationDateTime')),
    ...optional('lastUsedDateTime', timeOf(fields, 'lastUsedDateTime')),
  };
  return { ...base, ...detailsOf(kind ?? 'unknown', fields, odataType) };
}

/** Distributes Omit over the union. */
type Details<T> = T extends unknown ? Omit<T, 'id' | 'createdDateTime' | 'lastUsedDateTime'> : never;

function detailsOf(kind: MethodKind, fields: Fields, odataType: string): Details<AuthenticationMethod> {
  const texts = <Name extends string>(...names: readonly Name[]) =>
    Object.assign({}, ...names.map((name) => optional(name, fields.text(name)))) as { [key in Name]?: string };
  const displayName = fields.text('displayName') ?? '';
  switch (kind) {
    case 'password':
    case 'softwareOath':
    case 'qrCodePin':
      return { kind };
    case 'phone': {
      const told = fields.text('phoneType');
      // The ids say it as well. A type that is told, but new to us, stays unknown.
      const phoneType = phoneTypes.find((type) =>
        told === undefined ? phoneMethodIds[type] === fields.text('id')?.toLowerCase() : type === told,
      );
      return { kind, phoneType, phoneNumber: fields.text('phoneNumber') ?? '', ...texts('smsSignInState') };
    }
    case 'email':
      return { kind, emailAddress: fields.text('emailAddress') ?? '' };
    case 'microsoftAuthenticator':
      return { kind, displayName, ...texts('deviceTag', 'phoneAppVersion', 'clientAppName') };
    case 'fido2':
      return { kind, displayName, ...texts('model', 'aaGuid', 'attestationLevel', 'passkeyType') };
    case 'hardwareOath': {
      const device = fields.object('device');
      return {
        kind,
        ...optional('serialNumber', device?.text('serialNumber')),
        ...optional('manufacturer', device?.text('manufacturer')),
        ...optional('model', device?.text('model')),
        ...optional('status', device?.text('status')),
      };
    }
    case 'temporaryAccessPass':
      // The code itself is null on every read, and is never taken over if it should not be.
      return {
        kind,
        ...optional('startDateTime', timeOf(fields, 'startDateTime')),
        ...optional('lifetimeInMinutes', fields.number('lifetimeInMinutes')),
        ...optional('isUsableOnce', fields.flag('isUsableOnce')),
        ...optional('isUsable', fields.flag('isUsable')),
        ...texts('methodUsabilityReason'),
      };
    case 'windowsHello':
      return { kind, displayName, ...texts('keyStrength') };
    case 'platformCredential':
      return { kind, displayName, ...texts('platform', 'keyStrength') };
    case 'external':
      return { kind, displayName };
    case 'unknown':
      return { kind, odataType, ...texts('displayName') };
  }
}

/** A time, unless it is one of Graph's ways to say "never". */
function timeOf(fields: Fields, name: string): string | undefined {
  const time = fields.text(name);
  return time === undefined || time === '' || time.startsWith('0001-01-01') ? undefined : time;
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value });
}
