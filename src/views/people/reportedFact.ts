// What a reading of the whole tenant says of one user's row, if it can be relied on. Pure.

import { lastingMethods, phoneMethods } from '../../domain/overview/registeredMethod.ts';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';
import type { MfaState } from '../mfaState.ts';
import type { MethodsFact } from '../userFacts.ts';

/** The report itself may be a day old; older than that, the user is asked anew. */
const oldAfterMs = 24 * 3_600_000;

/** undefined: not known, not for certain, or too long ago. @param now epoch milliseconds. */
export function reportedFact(
  person: TenantPerson | undefined,
  now: number,
): Extract<MethodsFact, { kind: 'reported' }> | undefined {
  const { readAt } = person ?? {};
  if (person === undefined || readAt === undefined || now - Date.parse(readAt) > oldAfterMs) return undefined;
  const state = stateOf(person);
  return state && { kind: 'reported', state, readAt };
}

/** The same rule as for a list of methods: see mfaState. */
function stateOf({ methods, unsure = [] }: TenantPerson): MfaState | undefined {
  if (methods === undefined) return undefined;
  const isStrong = (method: (typeof methods)[number]): boolean =>
    method === 'other' || (lastingMethods.includes(method) && !phoneMethods.includes(method));
  if (methods.some(isStrong)) return 'registered';
  if (unsure.some(isStrong)) return undefined;
  if (methods.includes('mobilePhone') || methods.includes('otherPhone')) return 'sms';
  if (methods.some((method) => phoneMethods.includes(method))) return 'voice';
  return methods.includes('temporaryAccessPass') ? 'passOnly' : 'none';
}
