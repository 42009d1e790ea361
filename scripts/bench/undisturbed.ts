// What something takes on a machine that others use too: they can only make it slower, so the faster rounds are nearer the truth.

/** The lower quartile: a quarter of the values is smaller. @throws Error for no values. */
export function undisturbed(values: readonly number[]): number {
  const value = values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 4)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}
