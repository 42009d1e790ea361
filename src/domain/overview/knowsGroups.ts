// Whether a reading of the tenant says of anybody who is in each of these groups: else no list of them may be shown, for it would look
// like "nobody". Pure.

import { isInGroup, type PeopleGroup } from './peopleGroup.ts';
import type { TenantPerson } from './tenantPerson.ts';
import type { TenantReading } from './tenantReading.ts';

export function knowsGroups({ people }: TenantReading, groups: readonly PeopleGroup[]): boolean {
  return (
    people.length > 0 &&
    groups.every((group) => {
      const known = people.filter((person) => isInGroup(group, person) !== undefined);
      // A guest is no member without methods, and a blocked account meets no prompt, whatever is known: that says nothing of the others.
      const isTelling = (person: TenantPerson): boolean =>
        person.methods !== undefined || isInGroup(group, person) === true;
      return known.length === people.length || known.some(isTelling);
    })
  );
}
