// How much memory a very long list takes in the extension host.
import { atMost, type Measure } from '../measure.ts';
import { openTree } from './openTree.ts';

const rows = 20_000;

/** Needs `--expose-gc`. Run it after other measurements of the tree, so that compiled code does not count. */
export async function heapOfRows(): Promise<Measure[]> {
  const { tenant, draw, append, settled, dispose } = openTree({ userCount: rows + 1000, latencyMs: 0 });
  const before = heapInMegabytes();
  let loaded = (await draw()).length - 1;
  while (loaded < rows) loaded = (await append()).length - 1;
  await settled();
  // The record of requests is the demo tenant's, for tests.
  tenant.demo.clearRequests();
  const after = heapInMegabytes();
  dispose();
  return [atMost(`extension host: heap growth with ${rows} rows and their states`, after - before, 60, ' MB')];
}

function heapInMegabytes(): number {
  if (globalThis.gc === undefined) throw new Error('Start Node with --expose-gc.');
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}
