// Names a method for plans, journals and results, without a readable phone number or address. Pure.

import type { AuthenticationMethod, MethodRef } from './authenticationMethod.ts';
import { maskEmail } from './maskEmail.ts';
import { maskPhoneNumber } from './maskPhoneNumber.ts';

function detailOf(method: AuthenticationMethod): string | undefined {
  switch (method.kind) {
    case 'phone':
      return maskPhoneNumber(method.phoneNumber);
    case 'email':
      return maskEmail(method.emailAddress);
    case 'microsoftAuthenticator':
    case 'fido2':
    case 'windowsHello':
    case 'platformCredential':
    case 'external':
      return method.displayName;
    case 'hardwareOath':
      return method.serialNumber;
    case 'unknown':
      return method.displayName ?? method.odataType;
    case 'password':
    case 'softwareOath':
    case 'temporaryAccessPass':
    case 'qrCodePin':
      return undefined;
  }
}

export function methodRef(method: AuthenticationMethod): MethodRef {
  const detail = detailOf(method);
  return {
    kind: method.kind,
    id: method.id,
    ...(method.kind === 'phone' && method.phoneType !== undefined && { phoneType: method.phoneType }),
    ...(detail !== undefined && detail !== '' && { detail }),
  };
}
