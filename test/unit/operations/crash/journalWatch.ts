// Reads along in a journal that other processes write: what is on disk of each step at this moment.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { StepState } from '../../../../src/operations/operation.ts';

export class JournalWatch {
  readonly #path: string;
  #offset = 0;
  readonly #states = new Map<string, StepState>();
  readonly #announced = new Map<string, number>();

  constructor(path: string) {
    this.#path = path;
  }

  /** By `${userId}/${stepId}`: what every whole line up to now adds up to. */
  read(): ReadonlyMap<string, StepState> {
    const file = openSync(this.#path, 'r');
    try {
      const chunk = Buffer.allocUnsafe(fstatSync(file).size - this.#offset);
      const bytes = readSync(file, chunk, 0, chunk.length, this.#offset);
      const whole = chunk.subarray(0, bytes).lastIndexOf('\n') + 1;
      this.#offset += whole;
      const texts = chunk.toString('utf8', 0, whole).split('\n');
      for (const text of texts) if (text !== '') this.#add(text);
      return this.#states;
    } finally {
      closeSync(file);
    }
  }

  /** How often each step was announced, by the same key. */
  get announced(): ReadonlyMap<string, number> {
    return this.#announced;
  }

  #add(text: string): void {
    const line = JSON.parse(text) as { line: string; user?: string; step?: string; state?: StepState };
    if (line.line !== 'step' || line.state === undefined) return;
    const key = `${line.user ?? ''}/${line.step ?? ''}`;
    this.#states.set(key, line.state);
    if (line.state.state === 'calling') this.#announced.set(key, (this.#announced.get(key) ?? 0) + 1);
  }
}
