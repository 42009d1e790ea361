// A tenant of a hundred thousand users: the first page and searches must be as fast as in a small one.
import type { UserQuery } from '../../../src/graph/userQuery.ts';
import { listUsers } from '../../../src/graph/users.ts';
import { compare } from '../compare.ts';
import { atMost, information, milliseconds, type Measure } from '../measure.ts';
import { timed } from '../timed.ts';
import { latencyMs, openTenant } from './openTenant.ts';

const small = 150;
const large = 100_000;
const rounds = 15;
const pageSize = 100;

const queries: readonly (readonly [name: string, query: UserQuery])[] = [
  ['first page', {}],
  ['search for a beginning that many have', { search: 'a' }],
  ['search for a Japanese name', { search: '佐藤' }],
  ['search for somebody by user principal name', { search: 'amy.osei' }],
  ['search for nobody', { search: 'nobody is called so' }],
];

export async function largeTenant(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [name, query] of queries) {
    const withLatency = await compareSizes(query, latencyMs);
    const without = await compareSizes(query, 0);
    measures.push(
      atMost(`${large} users: ${name}, to the time with ${small}`, withLatency.ratio, 1.2, ' ×'),
      information(
        '  without latency',
        `${milliseconds(without.ours)} to ${milliseconds(without.theirs)}, ${without.ratio.toFixed(2)} ×`,
      ),
    );
  }
  return measures;
}

/** Each time in a fresh tenant, its opening included. */
function compareSizes(query: UserQuery, latency: number): ReturnType<typeof compare> {
  const inTenantOf = (userCount: number) => async (): Promise<number> => {
    const { took } = await timed(() => {
      const { graph } = openTenant({ userCount, latencyMs: latency });
      return listUsers(graph, query, pageSize, new AbortController().signal);
    });
    return took;
  };
  return compare(rounds, 3, inTenantOf(large), inTenantOf(small));
}
