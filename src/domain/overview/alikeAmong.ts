// Puts people together of whom the same is known, so that a rule is asked once for all of them: a hundred thousand people differ in some
// hundred ways. Pure.

import { registeredMethods, type RegisteredMethod } from './registeredMethod.ts';
import { defaultMethods, unknownReasons, type TenantPerson } from './tenantPerson.ts';

export interface Alike {
  readonly person: TenantPerson;
  readonly count: number;
}

export function alikeAmong(people: readonly TenantPerson[]): readonly Alike[] {
  const pairs: Pairs = { numbers: new Map(), count: 0 };
  const found = new Map<number, { readonly person: TenantPerson; count: number }>();
  for (const person of people) {
    const key = kindOf(person, pairs);
    const there = found.get(key);
    if (there === undefined) found.set(key, { person, count: 1 });
    else there.count++;
  }
  return [...found.values()];
}

/** What people have for certain, and what they may have besides: each pair that occurs has a number. */
interface Pairs {
  readonly numbers: Map<number, Map<number, number>>;
  count: number;
}

/** All that the rules of peopleGroup.ts look at, as one number: texts take five times as long. */
function kindOf(person: TenantPerson, pairs: Pairs): number {
  const { defaultMethod, enabled, guest, isAdmin, methods, missing, registered, capable, passwordless, unsure } =
    person;
  const who = (digit(enabled) * 3 + digit(guest)) * 3 + digit(isAdmin);
  const state = (digit(registered) * 3 + digit(capable)) * 3 + digit(passwordless);
  const rest = place(defaults, defaultMethod) * (unknownReasons.length + 1) + place(reasons, missing);
  const several = (defaultMethods.length + 1) * (unknownReasons.length + 1);
  return (
    ((pairOf(pairs, methods === undefined ? -1 : bitsOf(methods), bitsOf(unsure)) * 27 + who) * 27 + state) * several +
    rest
  );
}

function pairOf(pairs: Pairs, certain: number, besides: number): number {
  const others = pairs.numbers.get(certain) ?? new Map<number, number>();
  pairs.numbers.set(certain, others);
  let pair = others.get(besides);
  if (pair === undefined) others.set(besides, (pair = pairs.count++));
  return pair;
}

function digit(flag: boolean | undefined): number {
  return flag === undefined ? 2 : flag ? 1 : 0;
}

function placesOf<T>(names: readonly T[]): ReadonlyMap<T, number> {
  return new Map(names.map((name, index) => [name, index + 1]));
}

/** 0: none. */
function place<T>(places: ReadonlyMap<T, number>, name: T | undefined): number {
  return name === undefined ? 0 : (places.get(name) ?? 0);
}

const defaults = placesOf(defaultMethods);
const reasons = placesOf(unknownReasons);
const bits: ReadonlyMap<RegisteredMethod, number> = new Map(registeredMethods.map((name, index) => [name, 2 ** index]));

/** Each method is in a list once. */
function bitsOf(methods: readonly RegisteredMethod[] = []): number {
  let sum = 0;
  for (const method of methods) sum += bits.get(method) ?? 0;
  return sum;
}
