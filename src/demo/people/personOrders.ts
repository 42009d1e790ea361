// The orders in which people are listed. Display-name order and the unsorted order cost nothing; others are sorted when first asked for.
import { foldedText, type Population } from './population.ts';

/** `unsorted`: stable, but like nothing a client could rely on. */
export type PersonOrder = 'unsorted' | 'displayName' | 'userPrincipalName' | 'createdDateTime';

const stride = 7919;

export class PersonOrders {
  readonly #population: Population;
  readonly #sorted = new Map<string, Uint32Array>();
  /** How many places there were at the opening: those are in display-name order already. */
  readonly #first: number;

  constructor(population: Population) {
    this.#population = population;
    this.#first = population.places;
  }

  /** The place that comes at this position. */
  placeAt(position: number, order: PersonOrder, descending: boolean): number {
    const { places } = this.#population;
    const forward = descending ? places - 1 - position : position;
    if (order === 'unsorted') return position < this.#first ? this.#scattered(position) : position;
    if (order === 'displayName' && places === this.#first) return forward;
    return this.#sortedBy(order)[forward] ?? forward;
  }

  /** Whether positions are places: then whole names can be skipped. */
  isPlaceOrder(order: PersonOrder, descending: boolean): boolean {
    return order === 'displayName' && !descending && this.#population.places === this.#first;
  }

  /** Each place once, neighbours far apart. */
  #scattered(position: number): number {
    const step = this.#first % stride === 0 ? stride + 2 : stride;
    return (position * step + 13) % this.#first;
  }

  #sortedBy(order: Exclude<PersonOrder, 'unsorted'>): Uint32Array {
    const { places } = this.#population;
    const cached = `${order} ${places}`;
    const known = this.#sorted.get(cached);
    if (known !== undefined) return known;
    const keys: string[] = [];
    for (let place = 0; place < places; place++) {
      const person = this.#population.listedAt(place, 0) ?? this.#population.listedAt(place, Infinity);
      keys.push(foldedText(person?.[order] ?? ''));
    }
    const sorted = Uint32Array.from(keys.keys()).sort((a, b) => {
      const [left = '', right = ''] = [keys[a], keys[b]];
      return left < right ? -1 : left > right ? 1 : a - b;
    });
    this.#sorted.set(cached, sorted);
    return sorted;
  }
}
