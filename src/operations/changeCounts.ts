// How many changes an operation makes, and how many of them are still open. Pure.

import type { OperationRecord } from './operation.ts';

export interface ChangeCounts {
  readonly all: number;
  /** Not sent, or not answered. */
  readonly open: number;
}

export function changeCounts({ users }: Pick<OperationRecord, 'users'>): ChangeCounts {
  const states = users.flatMap(({ plan, steps }) => plan.steps.map(({ id }) => steps[id]?.state ?? 'planned'));
  const open = states.filter((state) => state === 'planned' || state === 'calling').length;
  return { all: states.length, open };
}
