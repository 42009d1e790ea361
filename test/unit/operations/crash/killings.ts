// When a window is killed: an order of its own for every one of them, drawn by lot.

export type Killing = {
  /** Counted from the first request of the window that is at work then. */
  readonly after: number;
} & (
  | {
      /** Between a call and the journal's entry of its answer: before the call has an effect, after it, or with the answer on its way. */
      readonly gap: true;
      readonly at: 'unsent' | 'unanswered' | 'answered';
    }
  | {
      readonly gap: false;
      /** While something is read, or some time after a request. */
      readonly at: 'reading' | 'anywhen';
      /** Turns of the event loop to wait. */
      readonly turns: number;
    }
);

/** So many killings, half of them in the gap, in an order drawn by lot. @param writes at most so many happen before each. */
export function drawKillings(count: number, writes: number, random: () => number): Killing[] {
  const one = <T>(values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0];
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const killings = Array.from({ length: count }, (_, index): Killing => {
    if (index % 2 === 0) return { gap: true, at: one(['unsent', 'unanswered', 'answered']), after: upTo(writes) };
    return { gap: false, at: one(['reading', 'anywhen']), after: upTo(2 * writes), turns: upTo(3) };
  });
  // Calls run out before readings do.
  const order = killings.map((killing) => ({ killing, place: killing.gap ? random() / 2 : random() }));
  return order.toSorted((a, b) => a.place - b.place).map(({ killing }) => killing);
}
