// What is written when a stopped operation is ended without being resumed. Knows no files.

import type { EventLine } from './journalLine.ts';
import type { OperationProgress } from './operationProgress.ts';
import { givenUp } from './settleByReading.ts';

/** Nothing more is sent, and what is open stays open. @param at ISO 8601. */
export function cancellationOf(progress: OperationProgress, at: string): readonly EventLine[] {
  const lines: EventLine[] = [];
  for (const user of progress.users) {
    for (const [step, state] of Object.entries(user.steps)) {
      const left = { line: 'step', user: user.plan.user.id, step } as const;
      if (state.state === 'planned') lines.push({ ...left, state: { state: 'skipped', because: 'cancelled' } });
      if (state.state === 'calling') lines.push({ ...left, state: { state: 'notConfirmed', at } });
      if (state.state === 'accepted') lines.push({ ...left, state: givenUp(state, at) });
    }
  }
  return [...lines, { line: 'ended', at }];
}
