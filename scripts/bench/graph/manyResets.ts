// The reset of many users: how many requests, in which order, and how close to what cannot be done faster.
import { compare } from '../compare.ts';
import { atMost, information, milliseconds, type Measure } from '../measure.ts';
import { timed } from '../timed.ts';
import { giveThreeMethods } from './giveThreeMethods.ts';
import { idealReset, idealRounds } from './idealReset.ts';
import { openTenant, type OpenTenant } from './openTenant.ts';
import { ordinaryMembers } from './ordinaryMembers.ts';
import { resetUsers } from './resetUsers.ts';
import { simultaneousWrites } from './simultaneousWrites.ts';

export interface ManyResets {
  readonly users: number;
  /** HTTP requests that are allowed. */
  readonly requests: number;
  /** Of the comparison with the critical path, and before it. */
  readonly rounds: number;
  readonly warmUp: number;
}

export async function manyResets({ users, requests, rounds: turns, warmUp }: ManyResets): Promise<Measure[]> {
  const userCount = users * 2 + 100;
  const members = await ordinaryMembers(userCount, users);
  const ids = members.map(({ id }) => id);
  const tenant = (watched: boolean): OpenTenant => {
    const opened = openTenant({ userCount, watched });
    giveThreeMethods(opened.demo, ids);
    return opened;
  };
  const rounds = await idealRounds({ userCount }, ids);
  const compared = await compare(
    turns,
    warmUp,
    () => resetUsers(tenant(false), members),
    async () => {
      const { raw } = tenant(false);
      return (await timed(() => idealReset(raw, rounds))).took;
    },
  );
  const seen = tenant(true);
  await resetUsers(seen, members);
  const what = `reset of ${users} users, 3 methods each`;
  return [
    atMost(`${what}: HTTP requests`, seen.wire.requests.length, requests, ''),
    atMost(`${what}: writes of one user at the same time`, simultaneousWrites(seen.wire.requests), 0, ''),
    information(`${what}, journal on disk included`, milliseconds(compared.ours)),
    information('  its critical path: the same rounds sent raw, 8 in flight', milliseconds(compared.theirs)),
    atMost(`${what}: time to its critical path`, compared.ratio, 1.3, ' ×'),
  ];
}
