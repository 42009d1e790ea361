// One user with the methods, as an export writes it: a row of a table, or a line of JSON. What could not be read says so. Pure.

import { withoutPassword, type AuthenticationMethod, type UserMethods } from '../../domain/authenticationMethod.ts';
import type { Failure, Known } from '../../domain/failure.ts';
import { maskEmail } from '../../domain/maskEmail.ts';
import { maskPhoneNumber } from '../../domain/maskPhoneNumber.ts';
import type { User } from '../../domain/user.ts';

/** Names for programs, the same in every language; a file with the first two can be read by the commands for many users. */
export const exportColumns = [
  'id',
  'userPrincipalName',
  'displayName',
  'accountEnabled',
  'userType',
  'methods',
  'notRead',
  'defaultMethod',
  'mobilePhone',
  'alternateMobilePhone',
  'officePhone',
  'resetEmail',
] as const;

/** In the order of {@link exportColumns}. Every cell is one line. @param masked hides numbers and addresses. */
export function exportedRow(user: User, reading: Known<UserMethods>, masked: boolean): readonly string[] {
  const methods = methodsOf(reading, masked);
  const phone = (type: string): string =>
    methods.flatMap((method) =>
      method.kind === 'phone' && method.phoneType === type ? [method.phoneNumber] : [],
    )[0] ?? '';
  const email = methods.flatMap((method) => (method.kind === 'email' ? [method.emailAddress] : []))[0] ?? '';
  const cells = [
    user.id,
    user.userPrincipalName,
    user.displayName,
    user.accountEnabled === undefined ? 'unknown' : String(user.accountEnabled),
    user.userType,
    // Nothing read and nothing there are two things.
    !reading.known ? 'not read' : methods.length === 0 ? 'none' : methods.map(nameOf).join('; '),
    notReadOf(reading)
      .map(({ what, failure }) => `${what}: ${failure.kind}`)
      .join('; '),
    defaultOf(reading),
    phone('mobile'),
    phone('alternateMobile'),
    phone('office'),
    email,
  ];
  return cells.map((cell) => cell.replace(/[\s\p{Control}]+/gu, ' '));
}

/** One line. */
export function exportedJson(user: User, reading: Known<UserMethods>, masked: boolean): string {
  const { id, userPrincipalName, displayName, accountEnabled, userType } = user;
  return JSON.stringify({
    ...{ id, userPrincipalName, displayName, accountEnabled: accountEnabled ?? 'unknown', userType },
    methods: reading.known ? methodsOf(reading, masked) : null,
    notRead: Object.fromEntries(notReadOf(reading).map(({ what, failure }) => [what, failure.kind])),
    defaultMethod: defaultOf(reading),
    ...(reading.known && { readAt: reading.value.readAt }),
  });
}

function methodsOf(reading: Known<UserMethods>, masked: boolean): readonly AuthenticationMethod[] {
  const methods = reading.known ? withoutPassword(reading.value.methods) : [];
  return masked ? methods.map(maskedMethod) : methods;
}

function maskedMethod(method: AuthenticationMethod): AuthenticationMethod {
  if (method.kind === 'phone') return { ...method, phoneNumber: maskPhoneNumber(method.phoneNumber) };
  return method.kind === 'email' ? { ...method, emailAddress: maskEmail(method.emailAddress) } : method;
}

function nameOf(method: AuthenticationMethod): string {
  if (method.kind === 'phone') return `phone (${method.phoneType ?? 'unknown'})`;
  if (method.kind === 'unknown') return `unknown (${method.displayName ?? method.odataType})`;
  if (method.kind === 'email') return 'email (password reset only)';
  const name = 'displayName' in method ? method.displayName : undefined;
  return name === undefined || name === '' ? method.kind : `${method.kind} (${name})`;
}

function notReadOf(reading: Known<UserMethods>): readonly { readonly what: string; readonly failure: Failure }[] {
  if (!reading.known) return [{ what: 'methods', failure: reading.failure }];
  const { preferences, hardwareOathFailure } = reading.value;
  return [
    ...(preferences.known ? [] : [{ what: 'defaultMethod', failure: preferences.failure }]),
    ...(hardwareOathFailure === undefined ? [] : [{ what: 'hardwareOath', failure: hardwareOathFailure }]),
  ];
}

function defaultOf(reading: Known<UserMethods>): string {
  if (!reading.known || !reading.value.preferences.known) return 'not read';
  const { defaultMethod, unknownDefault } = reading.value.preferences.value;
  return defaultMethod ?? unknownDefault ?? 'none';
}
