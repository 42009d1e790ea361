// Whether a command ended as a table has it: what the person was told, whether something was sent, and what the tenant then holds.

import assert from 'node:assert/strict';
import { assertSays } from './assertSays.ts';
import type { Language, Look, Ran } from './openMatrix.ts';

export interface Ending {
  /** `done`, or why not. `before`: nothing is sent. `service`: it refuses. `read`: there is nothing to change. */
  readonly end: 'done' | 'partly' | 'before' | 'service' | 'read';
  /** Sentences that the person reads, as the strings of the product have them. */
  readonly says: readonly string[];
}

/** What the tenant holds when it was done. */
export type Check = (after: Look, before: Look) => void;

export function assertEnd(
  ran: Ran,
  { end, says }: Ending,
  language: Language,
  { done, partly }: { readonly done: Check; readonly partly?: Check | undefined },
): void {
  assertSays(ran, says, language);
  switch (end) {
    case 'done':
      done(ran.after, ran.before);
      assert.equal(ran.left, 0, 'answers that were not asked for');
      return;
    case 'partly':
      partly?.(ran.after, ran.before);
      return;
    case 'service':
      assert.ok(ran.writes.length > 0, 'the service was not asked');
      break;
    case 'before':
    case 'read':
      assert.deepEqual(ran.writes, [], 'sent, although there was nothing to send');
  }
  assert.deepEqual(ran.after, ran.before, 'something was changed');
}
