// Compares two ways fairly on a machine that others use too: turn about, so that both meet the same disturbances.
import { undisturbed } from './undisturbed.ts';

export interface Comparison {
  /** Ours to theirs. */
  readonly ratio: number;
  /** Milliseconds. */
  readonly ours: number;
  readonly theirs: number;
}

/** Runs both in every round, first one first, then the other, and `warmUp` rounds before them that do not count. Each returns the
 * milliseconds it took, so that it can prepare without being measured. */
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
  const our = undisturbed(measured.map((round) => round.ours));
  const their = undisturbed(measured.map((round) => round.theirs));
  return { ratio: our / their, ours: our, theirs: their };
}

async function oneThenOther(one: () => Promise<number>, other: () => Promise<number>): Promise<number[]> {
  const first = await one();
  return [first, await other()];
}
