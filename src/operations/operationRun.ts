// One operation while this window runs it: its journal, its progress, and what tells it to stop. Knows no plans' meaning.

import type { CreatedPass } from '../domain/createdPass.ts';
import { EntraError } from '../domain/failure.ts';
import type { Graph, GraphSender } from '../graph/graph.ts';
import type { Journal } from './journal.ts';
import type { EventLine } from './journalLine.ts';
import type { OperationRecord, StepState, StopReason } from './operation.ts';
import type { OnPass } from './operationEngine.ts';
import type { OperationProgress } from './operationProgress.ts';

export interface OperationRunParts {
  readonly graph: Graph;
  readonly progress: OperationProgress;
  readonly journal: Journal;
  /** By `${userId}/${stepId}`. */
  readonly contacts: ReadonlyMap<string, string>;
  /** Gets the codes of passes, which are told once. */
  readonly onPass?: OnPass;
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onChange: () => void;
}

/** Calls that are on their way when sending stops may still end well: for so long they are waited for. */
const graceMs = 10_000;

export class OperationRun {
  readonly graph: Graph;
  readonly progress: OperationProgress;
  /** For calls that change something: what waits for its turn when sending stops is not sent. */
  readonly sender: GraphSender;
  readonly #parts: OperationRunParts;
  /** Stops sending. */
  readonly #cancel = new AbortController();
  /** Stops sending and reading. */
  readonly #stop = new AbortController();
  /** Stops calls on their way. */
  readonly #abandon = new AbortController();
  #stoppedBy: StopReason | undefined;
  #phase: 'running' | 'verifying' = 'running';

  constructor(parts: OperationRunParts) {
    this.#parts = parts;
    this.graph = parts.graph;
    this.progress = parts.progress;
    const withdraw = AbortSignal.any([this.#cancel.signal, this.#stop.signal]);
    const { together } = parts.graph;
    this.sender = { api: together.api, send: (request, signal) => together.send({ ...request, withdraw }, signal) };
  }

  /** Stops sending; what was sent is read back all the same. */
  cancel(): void {
    if (this.#cancel.signal.aborted) return;
    this.#cancel.abort();
    this.#abandonLater();
  }

  /** Stops sending and reading, because going on is no use. The operation can be resumed. */
  halt(because: StopReason): void {
    if (this.#stop.signal.aborted) return;
    this.#stoppedBy = because;
    this.#stop.abort();
    this.#abandonLater();
    this.#parts.onChange();
  }

  /** Stops everything at once: the window closes, or all is done. */
  dispose(): void {
    this.#stop.abort();
    this.#abandon.abort();
  }

  get cancelled(): boolean {
    return this.#cancel.signal.aborted;
  }

  get stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** undefined while {@link stopped}: the window closes. */
  get stoppedBy(): StopReason | undefined {
    return this.#stoppedBy;
  }

  get maySend(): boolean {
    return !this.cancelled && !this.stopped;
  }

  /** For calls that change something. */
  get callSignal(): AbortSignal {
    return this.#abandon.signal;
  }

  /** For reads, and for waiting between them. */
  get stopSignal(): AbortSignal {
    return this.#stop.signal;
  }

  get record(): OperationRecord {
    return this.progress.record(this.#phase, this.#stoppedBy);
  }

  beginVerifying(): void {
    this.#phase = 'verifying';
    this.#parts.onChange();
  }

  /** ISO 8601. */
  at(): string {
    return new Date(this.#parts.now()).toISOString();
  }

  /** False: the run was stopped meanwhile. Never rejects. */
  wait(ms: number): Promise<boolean> {
    return this.#waited(ms, this.#stop.signal);
  }

  /** False: the run was stopped or cancelled meanwhile. Never rejects. */
  waitUnlessCancelled(ms: number): Promise<boolean> {
    return this.#waited(ms, AbortSignal.any([this.#stop.signal, this.#cancel.signal]));
  }

  contact(userId: string, stepId: string): string | undefined {
    return this.#parts.contacts.get(`${userId}/${stepId}`);
  }

  passTaker(userId: string): (pass: CreatedPass) => void {
    return (pass) => {
      this.#parts.onPass?.(userId, pass);
    };
  }

  state(userId: string, stepId: string): StepState {
    return this.progress.user(userId)?.steps[stepId] ?? { state: 'planned' };
  }

  /** Notes what has happened. That it is on disk is only waited for before the next call. */
  note(line: EventLine): void {
    this.progress.apply(line);
    this.#parts.onChange();
    this.#parts.journal.append(line).catch((error: unknown) => {
      this.#haltUnwritable(error);
    });
  }

  noteStep(userId: string, stepId: string, state: StepState): void {
    this.note({ line: 'step', user: userId, step: stepId, state });
  }

  /** Resolves when it is on disk that a call is about to be sent; false: it could not be written, or sending has been stopped
   * meanwhile, and the call must not be sent. */
  async announceCall(userId: string, stepId: string): Promise<boolean> {
    const line: EventLine = { line: 'step', user: userId, step: stepId, state: { state: 'calling', at: this.at() } };
    try {
      await this.#parts.journal.append(line);
    } catch (error) {
      this.#haltUnwritable(error);
      return false;
    }
    if (!this.maySend) return false;
    this.progress.apply(line);
    this.#parts.onChange();
    return true;
  }

  async #waited(ms: number, signal: AbortSignal): Promise<boolean> {
    try {
      await this.#parts.sleep(ms, signal);
      return true;
    } catch {
      return false;
    }
  }

  #abandonLater(): void {
    void this.#waited(graceMs, this.#abandon.signal).then(() => {
      this.#abandon.abort();
    });
  }

  #haltUnwritable(error: unknown): void {
    this.halt(error instanceof EntraError ? error.failure : { kind: 'journalUnwritable' });
  }
}
