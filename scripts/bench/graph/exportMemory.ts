// The export of a hundred thousand users: does what is kept in memory grow with them?
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { exportUsers } from '../../../src/operations/export/exportUsers.ts';
import { atMost, information, milliseconds, type Measure } from '../measure.ts';
import { timed } from '../timed.ts';
import { openTenant } from './openTenant.ts';

const userCount = 100_000;
/** The heap is looked at every so many users: looking takes longer than reading a page. */
const every = 10_000;

export async function exportMemory(): Promise<Measure[]> {
  const { demo, graph } = openTenant({ userCount, latencyMs: 0 });
  const directory = await mkdtemp(path.join(tmpdir(), 'mfa-admin-bench-'));
  const job = { query: {}, format: 'csv', masked: true, target: path.join(directory, 'users.csv') } as const;
  try {
    const start = heap();
    const grown: number[] = [];
    const { took, result } = await timed(() =>
      exportUsers(
        {
          ...{ graph, job },
          keep: () => Promise.resolve(),
          onPage: (users) => {
            // The demo tenant's own book-keeping is not ours.
            demo.clearRequests();
            if (users % every === 0) grown.push(heap() - start);
          },
        },
        new AbortController().signal,
      ),
    );
    if (result !== userCount) throw new Error(`Only ${result} users were exported.`);
    const what = `export of ${userCount} users and their methods`;
    return [
      atMost(`${what}: heap over the start, at most`, Math.max(...grown) / 2 ** 20, 150, ' MB'),
      information(`${what}: without latency and limits`, milliseconds(took)),
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Bytes in use after a collection, the demo tenant's and buffers included. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
