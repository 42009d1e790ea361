// Adds journal lines up to what is known of an operation: the same for one that runs and one that is read back. Knows no files.

import type { EventLine } from './journalLine.ts';
import type {
  OperationHeader,
  OperationRecord,
  OperationState,
  StepState,
  StopReason,
  UserRecord,
} from './operation.ts';

export class OperationProgress {
  readonly header: OperationHeader;
  #users: UserRecord[];
  readonly #places: ReadonlyMap<string, number>;
  #endedAt: string | undefined;
  #stoppedBy: StopReason | undefined;

  constructor(header: OperationHeader) {
    this.header = header;
    this.#users = header.plans.map((plan) => ({
      plan,
      steps: Object.fromEntries(plan.steps.map((step): [string, StepState] => [step.id, { state: 'planned' }])),
    }));
    this.#places = new Map(header.plans.map((plan, place) => [plan.user.id, place]));
  }

  get users(): readonly UserRecord[] {
    return this.#users;
  }

  get ended(): boolean {
    return this.#endedAt !== undefined;
  }

  /** A user of the operation as known now. */
  user(userId: string): UserRecord | undefined {
    return this.#users[this.#places.get(userId) ?? -1];
  }

  /** Lines about users or steps that are not in the plan change nothing. */
  apply(line: EventLine): void {
    switch (line.line) {
      case 'step':
        this.#change(line.user, (user) =>
          Object.hasOwn(user.steps, line.step) ? { ...user, steps: { ...user.steps, [line.step]: line.state } } : user,
        );
        return;
      case 'remaining':
        this.#change(line.user, (user) => ({ ...user, remaining: line.methods }));
        return;
      case 'userGone':
        this.#change(line.user, (user) => ({ ...user, userGone: true }));
        return;
      case 'stopped':
        this.#stoppedBy = line.because;
        return;
      case 'resumed':
        this.#stoppedBy = undefined;
        return;
      case 'ended':
        this.#endedAt = line.at;
        return;
    }
  }

  /** @param live what a window that holds the operation does with it; undefined: no window does. @param stopping why that window is
   * about to stop. */
  record(live: 'running' | 'verifying' | undefined, stopping?: StopReason): OperationRecord {
    const state: OperationState = this.ended ? 'ended' : (live ?? 'stopped');
    const stoppedBy = live === undefined ? this.#stoppedBy : stopping;
    return {
      header: this.header,
      state,
      ...(this.#endedAt !== undefined && { endedAt: this.#endedAt }),
      ...(state !== 'ended' && stoppedBy && { stoppedBy }),
      users: [...this.#users],
    };
  }

  #change(userId: string, change: (user: UserRecord) => UserRecord): void {
    const place = this.#places.get(userId);
    const user = place === undefined ? undefined : this.#users[place];
    if (place !== undefined && user !== undefined) this.#users[place] = change(user);
  }
}
