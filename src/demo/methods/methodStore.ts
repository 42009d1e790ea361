// Everybody's sign-in methods: computed until changed, replicated with a lag once they are.
import type { DemoFaults } from '../demoFaults.ts';
import type { Person } from '../people/person.ts';
import type { MethodsState } from './methodsState.ts';
import { Replicated } from './replicated.ts';
import { seedMethods } from './seedMethods.ts';

export class MethodStore {
  readonly #changed = new Map<string, Replicated<MethodsState>>();
  readonly #reads = new Map<string, number>();
  readonly #openedAt: number;
  readonly #now: () => number;
  readonly #faults: DemoFaults;

  constructor(openedAt: number, now: () => number, faults: DemoFaults) {
    this.#openedAt = openedAt;
    this.#now = now;
    this.#faults = faults;
  }

  /** What is true now: writes are judged by it. */
  current(person: Person): MethodsState {
    return this.#changed.get(person.id)?.current ?? seedMethods(person, this.#openedAt);
  }

  /** What a read shows. */
  shown(person: Person): MethodsState {
    const changed = this.#changed.get(person.id);
    if (changed === undefined) return seedMethods(person, this.#openedAt);
    const read = (this.#reads.get(person.id) ?? 0) + 1;
    this.#reads.set(person.id, read);
    if (this.#faults.flappingReads && read % 2 === 0) return changed.current;
    return changed.shown(this.#now(), this.#faults.replicationLagMs);
  }

  /** What was true at that time. */
  asOf(person: Person, time: number): MethodsState {
    return this.#changed.get(person.id)?.asOf(time) ?? seedMethods(person, this.#openedAt);
  }

  /** Changes somebody's methods. @param lag default: the tenant's; 0 shows the change at once. */
  update(
    person: Person,
    change: (state: MethodsState) => MethodsState,
    lag = this.#faults.replicationLagMs,
  ): MethodsState {
    const replicated = this.#changed.get(person.id) ?? new Replicated(seedMethods(person, this.#openedAt));
    this.#changed.set(person.id, replicated);
    replicated.replace(change(replicated.current), this.#now(), lag);
    return replicated.current;
  }
}
