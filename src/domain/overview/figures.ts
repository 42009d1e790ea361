// Counts the people of a tenant by group. Pure. A figure never hides who is not known.

import { isInGroup, peopleGroups, unknownReasonOf, wholeOf, type PeopleGroup, type PlainGroup } from './peopleGroup.ts';
import type { TenantPerson, UnknownReason } from './tenantPerson.ts';

export interface Figure {
  /** {@link membersOf} with this group gives exactly the people counted. */
  readonly group: PeopleGroup;
  readonly count: number;
  /** How many people the group could at most have: those of {@link Figure.whole}. */
  readonly of: number;
  readonly whole: PlainGroup;
  /** How many may be in the group besides `count`: it cannot be known. {@link unknownOf} gives them. When it is `of`, nothing is known
   * and `count` must not be shown as a zero. */
  readonly unknown: number;
  /** `unknown`, by reason; what does not occur is left out. */
  readonly reasons: Readonly<Partial<Record<UnknownReason, number>>>;
}

export type Figures = ReadonlyMap<PeopleGroup, Figure>;

/** Every figure there is. About a millisecond per thousand people. */
export function figuresOf(people: readonly TenantPerson[]): Figures {
  return new Map(peopleGroups.map((group) => [group, figureOf(group, people)]));
}

/** One figure. */
export function figureOf(group: PeopleGroup, people: readonly TenantPerson[]): Figure {
  const whole = wholeOf(group);
  const reasons: Partial<Record<UnknownReason, number>> = {};
  let count = 0;
  let of = 0;
  let unknown = 0;
  for (const person of people) {
    if (isInGroup(whole, person) === true) of++;
    const isIn = isInGroup(group, person);
    if (isIn === true) count++;
    if (isIn !== undefined) continue;
    unknown++;
    const reason = unknownReasonOf(person);
    reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  return { group, count, of, whole, unknown, reasons };
}

/** The people that a group's figure counts. */
export function membersOf(group: PeopleGroup, people: readonly TenantPerson[]): readonly TenantPerson[] {
  return people.filter((person) => isInGroup(group, person) === true);
}

/** Those of whom it cannot be known whether they are in the group. */
export function unknownOf(group: PeopleGroup, people: readonly TenantPerson[]): readonly TenantPerson[] {
  return people.filter((person) => isInGroup(group, person) === undefined);
}
