// Steps to take one after the other, each with its number. Pure.

import type { Block } from './composeMessage.ts';

/** Steps that there is nothing to say in take no number. */
export function numbered(steps: Block): readonly string[] {
  return steps.filter((step) => step !== undefined).map((step, index) => `${index + 1}. ${step}`);
}
