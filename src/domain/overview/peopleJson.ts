// The people of a list as records for programs: what is not known is left out, with the reason. Pure. No phone number is in it.

import type { TenantPerson } from './tenantPerson.ts';

/** @param about said of the whole list. */
export function peopleJson(about: Readonly<Record<string, string>>, people: readonly TenantPerson[]): string {
  const records = people.map(({ missing, ...person }) => ({ ...person, ...(missing && { notKnownBecause: missing }) }));
  return `${JSON.stringify({ ...about, people: records }, undefined, 2)}\n`;
}
