// How long something takes.

/** Milliseconds until `work` is done, and what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly took: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { took: performance.now() - start, result };
}
