// Who is in the tenant, in which orders they can be listed, and what changed since it opened. Knows no HTTP and no methods.
import { GeneratedPerson, keyOfPrincipalName } from './generatedPerson.ts';
import { personId, personKey } from './hash.ts';
import { firstPlaceOf, nameAt, nameNumberOf } from './nameSpace.ts';
import {
  namedKeyBase,
  namedKeys,
  namedPerson,
  namedPersonKey,
  namedPrincipalName,
  type NamedKey,
} from './namedPeople.ts';
import type { Person } from './person.ts';

/** Text order of the directory: without regard to case. */
export const foldedText = (text: string): string => text.toLowerCase();

const departedName: NamedKey = 'deletedHolder';
const departedDaysAgo = 5;

interface Removal {
  readonly at: number;
  /** Lists go on showing the person until then. */
  readonly listedUntil: number;
}

interface Arrival {
  readonly person: Person;
  /** Lists show the person from then on. */
  readonly listedFrom: number;
}

/** People are addressed by place: named and generated people in display-name order, then those added later. */
export class Population {
  readonly #openedAt: number;
  readonly #generatedCount: number;
  /** Named people of this tenant, in display-name order, with the place each takes. */
  readonly #named: readonly { readonly name: NamedKey; readonly place: number }[];
  readonly #present = new Set<number>();
  readonly #byPrincipalName = new Map<string, number>();
  readonly #changes = new Map<number, Partial<Person>>();
  readonly #removed = new Map<number, Removal>();
  readonly #arrivals: Arrival[] = [];

  constructor(userCount: number, openedAt: number) {
    this.#openedAt = openedAt;
    // Somebody who was deleted before the opening is nobody's neighbour in a list.
    const names = namedKeys.filter((name) => name !== departedName).slice(0, Math.max(0, userCount));
    this.#generatedCount = Math.max(0, userCount - names.length);
    const sorted = names
      .map((name) => ({ name, folded: foldedText(namedPerson(name, openedAt).displayName) }))
      .sort((a, b) => (a.folded < b.folded ? -1 : 1));
    this.#named = sorted.map(({ name, folded }, i) => ({ name, place: this.#generatedBefore(folded) + i }));
    for (const { name } of this.#named) {
      this.#present.add(namedPersonKey(name));
      this.#byPrincipalName.set(namedPrincipalName(name).toLowerCase(), namedPersonKey(name));
    }
    const departedAt = openedAt - departedDaysAgo * 86_400_000;
    this.#removed.set(namedPersonKey(departedName), { at: departedAt, listedUntil: departedAt });
  }

  /** How many places there are, removed people included. */
  get places(): number {
    return this.#generatedCount + this.#named.length + this.#arrivals.length;
  }

  /** How many people lists show at this moment. */
  listedCount(now: number): number {
    const departed = 1;
    const gone = [...this.#removed.values()].filter(({ listedUntil }) => listedUntil <= now).length - departed;
    const notYet = this.#arrivals.filter(({ listedFrom }) => listedFrom > now).length;
    return this.places - gone - notYet;
  }

  /** The person at a place if lists show them at this moment. */
  listedAt(place: number, now: number): Person | undefined {
    const person = this.#personAt(place);
    if (person === undefined) return undefined;
    const arrival = this.#arrivals[place - this.#generatedCount - this.#named.length];
    if (arrival !== undefined && arrival.listedFrom > now) return undefined;
    const removal = this.#removed.get(person.key);
    return removal !== undefined && removal.listedUntil <= now ? undefined : person;
  }

  /** Number of the name of a generated person; undefined: anybody else, or somebody changed. */
  nameNumberAt(place: number): number | undefined {
    const key = this.#keyAt(place);
    if (key === undefined || key >= this.#generatedCount || this.#changes.has(key)) return undefined;
    return nameNumberOf(key, this.#generatedCount);
  }

  /** The next place after this one that may hold somebody whose name has this number or a higher one, or who is not generated, or
   * changed. Only from places with a lower name number. */
  placeOfName(nameNumber: number, after: number): number {
    const { key, nextNamed } = this.#slotAt(after);
    if (key === undefined) return after + 1;
    let next = firstPlaceOf(nameNumber, this.#generatedCount);
    for (const changed of this.#changes.keys()) if (changed > key && changed < next) next = changed;
    return Math.min(after + next - key, nextNamed);
  }

  /** How many people lists show from a place up to another one, all of them generated. */
  listedBetween(place: number, end: number, now: number): number {
    const first = this.#keyAt(place) ?? 0;
    let listed = end - place;
    for (const [key, { listedUntil }] of this.#removed)
      if (listedUntil <= now && key >= first && key < first + end - place) listed--;
    return listed;
  }

  /** A person who exists, by object id or user principal name. */
  find(idOrName: string): Person | undefined {
    const key = personKey(idOrName) ?? this.#keyOfName(idOrName.toLowerCase());
    const person = key === undefined ? undefined : this.#byKey(key);
    return person === undefined || this.#removed.has(person.key) ? undefined : person;
  }

  /** Those who were removed, and when. */
  removed(): readonly { readonly person: Person; readonly at: number }[] {
    return [...this.#removed].flatMap(([key, { at }]) => {
      const person = this.#byKey(key);
      return person === undefined ? [] : [{ person, at }];
    });
  }

  change(id: string, change: Partial<Person>): void {
    const key = personKey(id);
    if (key !== undefined) this.#changes.set(key, { ...this.#changes.get(key), ...change });
  }

  remove(id: string, at: number, listedUntil: number): void {
    const key = personKey(id);
    if (key !== undefined) this.#removed.set(key, { at, listedUntil });
  }

  /** Adds a copy of somebody under a new name. */
  add(displayName: string, userPrincipalName: string, listedFrom: number): Person {
    const key = namedKeyBase + 0x10000 + this.#arrivals.length;
    const model = namedPerson('nothing', this.#openedAt);
    const person: Person = {
      ...model,
      key,
      id: personId(key),
      displayName,
      userPrincipalName,
      mail: userPrincipalName,
    };
    this.#arrivals.push({ person, listedFrom });
    this.#byPrincipalName.set(userPrincipalName.toLowerCase(), key);
    return person;
  }

  #keyOfName(name: string): number | undefined {
    return this.#byPrincipalName.get(name) ?? keyOfPrincipalName(name, this.#generatedCount);
  }

  #byKey(key: number): Person | undefined {
    if (key < this.#generatedCount)
      return this.#changed(new GeneratedPerson(key, this.#generatedCount, this.#openedAt));
    const name = namedKeys[key - namedKeyBase];
    if (name !== undefined && (name === departedName || this.#present.has(key)))
      return this.#changed(namedPerson(name, this.#openedAt));
    const arrival = this.#arrivals.find(({ person }) => person.key === key);
    return arrival === undefined ? undefined : this.#changed(arrival.person);
  }

  #personAt(place: number): Person | undefined {
    const key = this.#keyAt(place);
    return key === undefined ? undefined : this.#byKey(key);
  }

  #keyAt(place: number): number | undefined {
    return this.#slotAt(place).key;
  }

  /** Who stands at a place, and the place of the next named person. */
  #slotAt(place: number): { readonly key: number | undefined; readonly nextNamed: number } {
    const beforeArrivals = this.#generatedCount + this.#named.length;
    if (place >= beforeArrivals)
      return { key: this.#arrivals[place - beforeArrivals]?.person.key, nextNamed: Infinity };
    let low = 0;
    let high = this.#named.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#named[middle]?.place ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    const named = this.#named[low - 1];
    const nextNamed = this.#named[low]?.place ?? beforeArrivals;
    return { key: named?.place === place ? namedPersonKey(named.name) : place - low, nextNamed };
  }

  #changed(person: Person): Person {
    const change = this.#changes.get(person.key);
    return change === undefined ? person : withChange(person, change);
  }

  #generatedBefore(folded: string): number {
    let low = 0;
    let high = this.#generatedCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const name = foldedText(nameAt(nameNumberOf(middle, this.#generatedCount)).displayName);
      if (name < folded) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The person with some properties replaced; the rest stays computed. */
function withChange(person: Person, change: Partial<Person>): Person {
  const properties = Object.entries(change).map(([name, value]) => [name, { value, enumerable: true }] as const);
  return Object.create(person, Object.fromEntries(properties)) as Person;
}
