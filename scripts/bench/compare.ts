// Compares two ways fairly on a machine that others use too: turn about, and by the median.
import { median } from './median.ts';

export interface Comparison {
  /** Median of the rounds' own ratios, ours to theirs. Both of a round met the same disturbances. */
  readonly ratio: number;
  /** Medians, milliseconds. */
  readonly ours: number;
  readonly theirs: number;
}

/**
 * Runs both in every round, first one first, then the other, and `warmUp` rounds before them that do not count. Each returns the
 * milliseconds it took, so that it can prepare without being measured.
 */
export async function compare(
  rounds: number,
  warmUp: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Comparison> {
  const measured: { readonly ours: number; readonly theirs: number }[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const times = round % 2 === 0 ? await oneThenOther(ours, theirs) : (await oneThenOther(theirs, ours)).reverse();
    const [first = 0, second = 0] = times;
    if (round >= 0) measured.push({ ours: first, theirs: second });
  }
  return {
    ratio: median(measured.map((round) => round.ours / round.theirs)),
    ours: median(measured.map((round) => round.ours)),
    theirs: median(measured.map((round) => round.theirs)),
  };
}

async function oneThenOther(one: () => Promise<number>, other: () => Promise<number>): Promise<number[]> {
  const first = await one();
  return [first, await other()];
}
