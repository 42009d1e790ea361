// What a person waits for in the Users view: the first rows, and the methods below a row.
import { atMost, type Measure } from '../measure.ts';
import { latencyMs } from '../graph/openTenant.ts';
import { median } from '../median.ts';
import { timed } from '../timed.ts';
import { openTree } from './openTree.ts';

const rounds = 7;

export async function viewRoundTrips(): Promise<Measure[]> {
  const rows: number[] = [];
  const methods: number[] = [];
  let requestsBeforeRows = 0;
  for (let round = -1; round < rounds; round++) {
    const { tenant, draw, children, dispose } = openTree({ watched: true });
    const first = await timed(draw);
    requestsBeforeRows = Math.max(requestsBeforeRows, tenant.wire.requests.length);
    const [user] = first.result;
    if (user === undefined) throw new Error('The Users view has no row.');
    // At once: the states of all rows are being read in the background meanwhile.
    const expanded = await timed(() => children(user));
    if (expanded.result.length === 0) throw new Error('The Users view shows no method.');
    dispose();
    if (round < 0) continue;
    rows.push(first.took / latencyMs);
    methods.push(expanded.took / latencyMs);
  }
  return [
    atMost('Users view: HTTP requests before the first rows', requestsBeforeRows, 1, ''),
    atMost('Users view: first rows, time to one round trip', median(rows), 2, ' ×'),
    atMost('Users view: methods below a row, time to one round trip', median(methods), 2, ' ×'),
  ];
}
