// From when to when a Temporary Access Pass is valid. Pure.

import type { AuthenticationMethod } from './authenticationMethod.ts';

/** Epoch milliseconds; undefined: not told, or nonsense. */
export interface PassValidity {
  readonly from?: number;
  readonly until?: number;
}

export function passValidity({
  startDateTime = '',
  lifetimeInMinutes,
}: Pick<
  Extract<AuthenticationMethod, { kind: 'temporaryAccessPass' }>,
  'startDateTime' | 'lifetimeInMinutes'
>): PassValidity {
  const from = Date.parse(startDateTime);
  if (!isMoment(from)) return {};
  const until = lifetimeInMinutes === undefined ? Number.NaN : from + lifetimeInMinutes * 60_000;
  return isMoment(until) ? { from, until } : { from };
}

/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
function isMoment(at: number): boolean {
  return Math.abs(at) <= 8.64e15;
}
