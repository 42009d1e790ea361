// How a stored method reads on the wire: property names and versions of Graph, masked where the reader may see no more.
import type { Version } from '../http/call.ts';
import { isoTime } from '../people/person.ts';
import { maskedPhoneNumber } from './phoneNumberForm.ts';
import { methodKinds, type StoredMethod, type TemporaryAccessPass } from './methodKinds.ts';

export interface WireOptions {
  readonly version: Version;
  readonly masked: boolean;
  readonly now: number;
  /** Policy lets the person use Temporary Access Passes. */
  readonly passAllowed: boolean;
  /** … but only one-time ones. */
  readonly passOnceOnly: boolean;
}

function usability(pass: TemporaryAccessPass, { now, passAllowed, passOnceOnly }: WireOptions): string {
  const start = Date.parse(pass.startDateTime);
  if (!passAllowed || (passOnceOnly && !pass.isUsableOnce)) return 'DisabledByPolicy';
  if (pass.used) return 'OneTimeUsed';
  if (now >= start + pass.lifetimeInMinutes * 60_000) return 'Expired';
  return now < start ? 'NotYetValid' : 'EnabledByPolicy';
}

function properties(method: StoredMethod, options: WireOptions): object {
  const beta = options.version === 'beta';
  switch (method.collection) {
    case 'passwordMethods':
      return { password: null };
    case 'phoneMethods': {
      const { phoneNumber, phoneType, smsSignInState } = method;
      return { phoneNumber: options.masked ? maskedPhoneNumber(phoneNumber) : phoneNumber, phoneType, smsSignInState };
    }
    case 'emailMethods':
      return { emailAddress: method.emailAddress };
    case 'fido2Methods': {
      const { displayName, aaGuid, model, attestationLevel, passkeyType } = method;
      const attestationCertificates = attestationLevel === 'attested' ? ['c0ffee5eed'] : [];
      return { displayName, aaGuid, model, attestationCertificates, attestationLevel, passkeyType };
    }
    case 'microsoftAuthenticatorMethods': {
      const { displayName, deviceTag, phoneAppVersion, clientAppName } = method;
      return { displayName, deviceTag, phoneAppVersion, ...(beta ? { clientAppName } : {}) };
    }
    case 'softwareOathMethods':
      return { secretKey: null };
    case 'temporaryAccessPassMethods': {
      const { startDateTime, lifetimeInMinutes, isUsableOnce } = method;
      const methodUsabilityReason = usability(method, options);
      const isUsable = methodUsabilityReason === 'EnabledByPolicy';
      return {
        temporaryAccessPass: null,
        startDateTime,
        lifetimeInMinutes,
        isUsableOnce,
        isUsable,
        methodUsabilityReason,
      };
    }
    case 'windowsHelloForBusinessMethods':
      return { displayName: method.displayName, keyStrength: method.keyStrength };
    case 'platformCredentialMethods':
      return { displayName: method.displayName, keyStrength: method.keyStrength, platform: method.platform };
    case 'externalAuthenticationMethods':
      return { configurationId: method.configurationId, displayName: method.displayName };
    case 'hardwareOathMethods':
      return { device: method.device };
    case 'passwordlessMicrosoftAuthenticatorMethods':
    case 'unknownMethods':
      return { displayName: method.displayName };
    case 'qrCodePinMethod':
      return {};
  }
}

/** A method as an item of its typed collection. */
export function methodEntity(method: StoredMethod, options: WireOptions): Record<string, unknown> {
  const { id, createdDateTime, lastUsedAt } = method;
  return {
    id,
    ...properties(method, options),
    createdDateTime,
    ...(options.version === 'beta' ? { lastUsedDateTime: lastUsedAt === undefined ? null : isoTime(lastUsedAt) } : {}),
  };
}

/** A method as an item of the mixed list, where its type must be said. */
export function mixedEntity(method: StoredMethod, options: WireOptions): Record<string, unknown> {
  const type = `#microsoft.graph.${methodKinds[method.collection].odataType}`;
  return { '@odata.type': type, ...methodEntity(method, options) };
}
