// The people of the tenant as the page's table lists them: filtered, searched, sorted and selected here, so that the page holds no more than
// what it draws. Pure.

import { nameMatcher } from '../../domain/overview/nameMatcher.ts';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';

export interface PeopleColumn {
  readonly id: string;
  /** What the cell says, plain. */
  readonly text: (person: TenantPerson) => string;
}

export interface PeopleQuery {
  /** Names the filter. */
  readonly figure: string;
  readonly search: string;
  /** A column's id; none: administrators, then the others as they were read. */
  readonly sort: string;
  readonly descending: boolean;
}

export type SelectHow = 'only' | 'add' | 'toggle';

export class PeopleTable {
  readonly #columns: readonly PeopleColumn[];
  readonly #collator: Intl.Collator;
  readonly #membersOf: (figure: string) => (person: TenantPerson) => boolean;
  #people: readonly TenantPerson[] = [];
  #query: PeopleQuery = { figure: '', search: '', sort: '', descending: false };
  #list: readonly TenantPerson[] = [];
  #selected = new Set<string>();
  #listNumber = 0;
  #revision = 0;

  constructor(
    columns: readonly PeopleColumn[],
    language: string,
    membersOf: (figure: string) => (person: TenantPerson) => boolean,
  ) {
    this.#columns = columns;
    this.#collator = new Intl.Collator(language, { numeric: true });
    this.#membersOf = membersOf;
  }

  get query(): PeopleQuery {
    return this.#query;
  }

  /** Whether anybody is known of at all, in the list or not. */
  get knowsAnybody(): boolean {
    return this.#people.length > 0;
  }

  get total(): number {
    return this.#list.length;
  }

  get listNumber(): number {
    return this.#listNumber;
  }

  get revision(): number {
    return this.#revision;
  }

  get selectedCount(): number {
    return this.#selected.size;
  }

  /** In the order of the list. */
  get selected(): readonly TenantPerson[] {
    return this.#list.filter(({ id }) => this.#selected.has(id));
  }

  /** All in the list. */
  get list(): readonly TenantPerson[] {
    return this.#list;
  }

  /** More is known, or there are other people: the same list, with other rows. Whoever is still in it stays selected. */
  setPeople(people: readonly TenantPerson[]): void {
    if (people === this.#people) return;
    this.#people = people;
    this.#build();
    if (this.#selected.size === 0) return;
    const there = new Set(this.#list.map(({ id }) => id));
    for (const id of this.#selected) if (!there.has(id)) this.#selected.delete(id);
  }

  /** What is selected is what is seen: another list begins with nobody selected. */
  setQuery(change: Partial<PeopleQuery>): void {
    this.#query = { ...this.#query, ...change };
    this.#listNumber += 1;
    this.#selected = new Set();
    this.#build();
  }

  /** From the first to before the last; what is beyond the list is nobody. */
  select(from: number, to: number, how: SelectHow): void {
    if (how === 'only') this.#selected = new Set();
    for (const { id } of this.#list.slice(from, to)) {
      if (how === 'toggle' && this.#selected.has(id)) this.#selected.delete(id);
      else this.#selected.add(id);
    }
    this.#revision += 1;
  }

  rows(from: number, count: number): { cells: string[]; selected: boolean }[] {
    return this.#list.slice(from, from + count).map((person) => ({
      cells: this.#columns.map(({ text }) => text(person)),
      selected: this.#selected.has(person.id),
    }));
  }

  #build(): void {
    const { descending, figure, search, sort } = this.#query;
    const matches = nameMatcher(search);
    const isIn = this.#membersOf(figure);
    const found = this.#people.filter((person) => isIn(person) && matches(person));
    const column = this.#columns.find(({ id }) => id === sort);
    this.#list = column === undefined ? administratorsFirst(found) : this.#sorted(found, column, descending);
    this.#revision += 1;
  }

  /** What a cell says is worked out once for each, not once for each comparison. */
  #sorted(people: readonly TenantPerson[], { text }: PeopleColumn, descending: boolean): readonly TenantPerson[] {
    const { compare } = this.#collator;
    const turn = descending ? -1 : 1;
    return people
      .map((person) => ({ person, key: text(person) }))
      .sort((one, other) => turn * compare(one.key, other.key))
      .map(({ person }) => person);
  }
}

function administratorsFirst(people: readonly TenantPerson[]): readonly TenantPerson[] {
  const first = people.filter(({ isAdmin }) => isAdmin === true);
  return first.length === 0 ? people : [...first, ...people.filter(({ isAdmin }) => isAdmin !== true)];
}
