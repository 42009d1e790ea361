// Counts the people of a tenant by group. Pure. A figure never hides who is not known.

import { alikeAmong, type Alike } from './alikeAmong.ts';
import { isInGroup, peopleGroups, unknownReasonOf, wholeOf, type PeopleGroup, type PlainGroup } from './peopleGroup.ts';
import type { TenantPerson, UnknownReason } from './tenantPerson.ts';

export interface Figure {
  /** {@link membersOf} with this group gives exactly the people counted. */
  readonly group: PeopleGroup;
  readonly count: number;
  /** How many people the group could at most have: those of {@link Figure.whole}. */
  readonly of: number;
  readonly whole: PlainGroup;
  /** How many may be in the group besides `count`: it cannot be known. {@link unknownOf} gives them. A zero beside most
   * of `of` must not be shown: {@link nothingKnown} in nothingKnown.ts. */
  readonly unknown: number;
  /** `unknown`, by reason; what does not occur is left out. */
  readonly reasons: Readonly<Partial<Record<UnknownReason, number>>>;
}

export type Figures = ReadonlyMap<PeopleGroup, Figure>;

/** Every figure there is. A hundred thousand people differ in some hundred ways: each rule is asked once for each of those. */
export function figuresOf(people: readonly TenantPerson[]): Figures {
  let figures = counted.get(people);
  if (figures === undefined) {
    const alike = alikeAmong(people);
    figures = new Map(peopleGroups.map((group) => [group, figureAmong(group, alike)]));
    counted.set(people, figures);
  }
  return figures;
}

/** Every click on the page asks for figures of the same people. */
const counted = new WeakMap<readonly TenantPerson[], Figures>();

/** One figure. */
export function figureOf(group: PeopleGroup, people: readonly TenantPerson[]): Figure {
  return figureAmong(group, alikeAmong(people));
}

function figureAmong(group: PeopleGroup, people: readonly Alike[]): Figure {
  const whole = wholeOf(group);
  const reasons: Partial<Record<UnknownReason, number>> = {};
  let count = 0;
  let of = 0;
  let unknown = 0;
  for (const { person, count: many } of people) {
    if (isInGroup(whole, person) === true) of += many;
    const isIn = isInGroup(group, person);
    if (isIn === true) count += many;
    if (isIn !== undefined) continue;
    unknown += many;
    const reason = unknownReasonOf(person);
    reasons[reason] = (reasons[reason] ?? 0) + many;
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
