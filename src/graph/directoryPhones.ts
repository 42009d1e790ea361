// The phone numbers that the directory has of somebody: no methods of signing in.
// https://learn.microsoft.com/graph/api/resources/user

import type { Fields } from './http/fields.ts';

export interface DirectoryPhone {
  readonly kind: 'business' | 'mobile';
  /** As it was typed there: any form. */
  readonly number: string;
}

/** To be selected. */
export const phoneProperties = 'businessPhones,mobilePhone';

/** @param user was read with {@link phoneProperties}. */
export function directoryPhones(user: Fields): readonly DirectoryPhone[] {
  const mobile = user.text('mobilePhone');
  const business = (user.list('businessPhones') ?? []).filter((number) => typeof number === 'string');
  return [
    ...business.map((number): DirectoryPhone => ({ kind: 'business', number })),
    ...(mobile === undefined ? [] : [{ kind: 'mobile', number: mobile } as const]),
  ].filter(({ number }) => number.trim() !== '');
}
