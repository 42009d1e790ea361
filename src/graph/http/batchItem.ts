// One request that may travel in a batch, from asking to answer. Knows no queue.

import { EntraError } from '../../domain/failure.ts';
import type { GraphAnswer } from '../graph.ts';
import type { Call } from './call.ts';
import { onAbort } from './onAbort.ts';
import type { Patience } from './patience.ts';
import type { Place } from './throttle.ts';

export interface BatchItem {
  readonly call: Call;
  readonly place: Place;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** Answered, failed or given up; what comes after the first is dropped. */
  settled(): boolean;
  readonly resolve: (answer: GraphAnswer) => void;
  readonly reject: (error: unknown) => void;
  /** Called when the one who asked aborts, after it was told `cancelled`. One at a time. */
  whenGivenUp(listener: () => void): void;
  /** Whether it waits for its turn, and may be withdrawn; it does when it is made. Withdrawn before, it is settled at once. */
  setWaiting(waits: boolean): void;
}

export interface Asker {
  readonly resolve: (answer: GraphAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** @param asker is told once, of the first of answer, error and abort. */
export function createBatchItem(
  parts: Pick<BatchItem, 'call' | 'place' | 'patience' | 'signal'>,
  asker: Asker,
): BatchItem {
  const { signal, patience } = parts;
  const { withdraw } = parts.call;
  let settled = false;
  let waiting = true;
  let onGivenUp = (): void => undefined;

  const settle = (tell: () => void): void => {
    if (settled) return;
    settled = true;
    stopListening();
    stopListeningToWithdraw?.();
    tell();
  };
  const giveUp = (): void => {
    settle(() => {
      asker.reject(new EntraError({ kind: 'cancelled' }));
    });
    onGivenUp();
  };
  const takeBack = (): void => {
    if (!waiting) return;
    settle(() => {
      asker.reject(new EntraError({ kind: 'cancelled', ...(!patience.resent() && { unsent: true }) }));
    });
    onGivenUp();
  };
  const stopListening = onAbort(signal, giveUp);
  const stopListeningToWithdraw = withdraw && onAbort(withdraw, takeBack);

  return {
    ...parts,
    settled: () => settled,
    resolve(answer) {
      settle(() => {
        asker.resolve(answer);
      });
    },
    reject(error) {
      settle(() => {
        asker.reject(error);
      });
    },
    whenGivenUp(listener) {
      onGivenUp = listener;
    },
    setWaiting(waits) {
      waiting = waits;
      if (withdraw?.aborted === true) takeBack();
    },
  };
}
