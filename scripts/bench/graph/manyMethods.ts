// The methods of a thousand users: as fast as the service lets us, and how much faster than one call after another.
import { listMethods } from '../../../src/graph/authenticationMethods.ts';
import { compare } from '../compare.ts';
import { atLeast, atMost, information, milliseconds, type Measure } from '../measure.ts';
import { timed } from '../timed.ts';
import { openTenant, type TenantOptions } from './openTenant.ts';
import { ordinaryMembers } from './ordinaryMembers.ts';
import { rawBatches, type RawRequest } from './rawBatches.ts';

const users = 1000;
const userCount = 1200;

export async function manyMethods(): Promise<Measure[]> {
  const ids = (await ordinaryMembers(userCount, users)).map(({ id }) => id);
  const { signal } = new AbortController();
  const requests = ids.map((id): RawRequest => ({
    ...{ method: 'GET', version: 'v1.0', path: `/users/${id}/authentication/methods` },
  }));
  let httpRequests = 0;
  const ours = async (options?: TenantOptions): Promise<number> => {
    const { graph, demo } = openTenant({ userCount, ...options });
    const { took } = await timed(() => Promise.all(ids.map((id) => listMethods(graph.together, id, signal))));
    httpRequests = demo.requests.filter(({ batchId }) => batchId === undefined).length;
    return took;
  };
  const ideal = async (options?: TenantOptions): Promise<number> => {
    const { raw } = openTenant({ userCount, ...options });
    return (await timed(() => rawBatches(raw, requests))).took;
  };
  // Warms up, which takes its time: there is much to compile, and less of it in the ideal.
  await compare(
    10,
    0,
    () => ours({ latencyMs: 0 }),
    () => ideal({ latencyMs: 0 }),
  );
  const together = await compare(15, 1, ours, ideal);

  const { graph } = openTenant({ userCount });
  const oneByOne = await timed(async () => {
    for (const id of ids) await listMethods(graph, id, signal);
  });
  return [
    information(`methods of ${users} users, ${httpRequests} HTTP requests`, milliseconds(together.ours)),
    information('  ideal: the same batches sent raw, 8 in flight', milliseconds(together.theirs)),
    information('  one call after another, all of them', milliseconds(oneByOne.took)),
    atMost(`methods of ${users} users: time to the ideal`, together.ratio, 1.2, ' ×'),
    atLeast(`methods of ${users} users: faster than one call after another`, oneByOne.took / together.ours, 15, ' ×'),
  ];
}
