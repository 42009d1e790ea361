// Which device, number or address a method is, plain and on one line.

import type { AuthenticationMethod } from '../domain/authenticationMethod.ts';
import { methodRef } from '../domain/methodRef.ts';
import { plainText } from '../host/plainText.ts';

/** Empty for kinds that name nothing. @param masked shows numbers and addresses only in part. */
export function methodDetail(method: AuthenticationMethod, masked: boolean): string {
  if (!masked && method.kind === 'phone') return plainText(method.phoneNumber);
  if (!masked && method.kind === 'email') return plainText(method.emailAddress);
  return plainText(methodRef(method).detail ?? '');
}
