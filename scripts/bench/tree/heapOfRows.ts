// How much memory a very long list takes in the extension host.
import { setTimeout as wait } from 'node:timers/promises';
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';
import { atMost, type Measure } from '../measure.ts';
import { openTree, usersAmong } from './openTree.ts';

const rows = 20_000;

/** Needs `--expose-gc`. Compiled code and what the demo tenant remembers count as well. */
export async function heapOfRows(): Promise<Measure[]> {
  const { tenant, draw, append, settled, dispose } = openTree({ userCount: rows + 1000, latencyMs: 0 });
  const before = heapInMegabytes();
  let loaded = usersAmong(await draw());
  while (loaded < rows) loaded = usersAmong(await append());
  while (usersLookedAt(tenant.demo) < loaded) await wait(500);
  await settled();
  // The record of requests is the demo tenant's, for tests.
  tenant.demo.clearRequests();
  const after = heapInMegabytes();
  dispose();
  return [atMost(`extension host: heap growth with ${loaded} rows and their states`, after - before, 60, ' MB')];
}

/** The view reads the methods of every user it has a row for, in the background. */
function usersLookedAt({ requests }: DemoTenant): number {
  return new Set(requests.map(({ path }) => path).filter((path) => path.endsWith('/authentication/methods'))).size;
}

function heapInMegabytes(): number {
  if (globalThis.gc === undefined) throw new Error('Start Node with --expose-gc.');
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}
