// A switch with which a person holds up a long reading, and lets it go on. Knows not what is read.

import { EntraError } from '../../domain/failure.ts';
import { onAbort } from '../http/onAbort.ts';
import { throwIfCancelled } from '../http/throwIfCancelled.ts';

export interface PauseSwitch {
  readonly isPaused: boolean;
  pause(): void;
  resume(): void;
  /** Resolves at once unless paused, else when it goes on. @throws EntraError `cancelled`. */
  whenGoing(signal: AbortSignal): Promise<void>;
}

export function createPauseSwitch(): PauseSwitch {
  let paused = false;
  const waiting = new Set<() => void>();
  return {
    get isPaused() {
      return paused;
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      for (const go of waiting) go();
    },
    async whenGoing(signal) {
      throwIfCancelled(signal);
      if (!paused) return;
      await new Promise<void>((resolve, reject) => {
        const end = (): void => {
          waiting.delete(go);
          stopListening();
        };
        const go = (): void => {
          end();
          resolve();
        };
        const stopListening = onAbort(signal, () => {
          end();
          reject(new EntraError({ kind: 'cancelled' }));
        });
        waiting.add(go);
      });
    },
  };
}
