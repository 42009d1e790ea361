// The same work with the tenant's throttle on, as strict as the demo tenant's default: is it obeyed, and does all get done?
import { listMethods } from '../../../src/graph/authenticationMethods.ts';
import { atLeast, atMost, information, type Measure } from '../measure.ts';
import { giveThreeMethods } from './giveThreeMethods.ts';
import { openTenant, type OpenTenant } from './openTenant.ts';
import { ordinaryMembers } from './ordinaryMembers.ts';
import { resetUsers } from './resetUsers.ts';
import { simultaneousWrites } from './simultaneousWrites.ts';
import { tooEarly } from './tooEarly.ts';

const userCount = 1200;
/** The throttle lets 20 requests through in 10 seconds; a faster clock for client and tenant makes ten minutes bearable. */
const speed = 60;
/** The demo tenant's default for methods. */
const bucket = { amount: 20, perMs: 10_000 };

export async function throttled(): Promise<Measure[]> {
  const members = await ordinaryMembers(userCount, 1000);
  const toReset = members.slice(0, 100);
  const reading = throttledTenant();
  const { signal } = new AbortController();
  const readFor = await timeOf(reading, () =>
    Promise.all(members.map(({ id }) => listMethods(reading.graph.together, id, signal))),
  );
  const resetting = throttledTenant();
  giveThreeMethods(
    resetting.demo,
    toReset.map(({ id }) => id),
  );
  const resetFor = await timeOf(resetting, () => resetUsers(resetting, toReset));
  return [
    ...measuresOf('throttled: methods of 1000 users', reading, readFor),
    ...measuresOf('throttled: reset of 100 users', resetting, resetFor),
    atMost(
      'throttled: reset of 100 users: writes of one user at the same time',
      simultaneousWrites(resetting.wire.requests),
      0,
      '',
    ),
  ];
}

function throttledTenant(): OpenTenant {
  return openTenant({ userCount, throttle: true, speed, watched: true });
}

/** Milliseconds of the tenant's clock. What is not done at the end was thrown. */
async function timeOf({ clock }: OpenTenant, work: () => Promise<unknown>): Promise<number> {
  const start = clock.now();
  await work();
  return clock.now() - start;
}

function measuresOf(what: string, { wire }: OpenTenant, took: number): Measure[] {
  // Parts that depended on a refused one were not carried out and count against nothing. They are left out, which is to our disadvantage.
  const items = wire.requests.flatMap((request) => request.items).filter(({ status }) => status !== 424);
  const refused = items.filter(({ status }) => status === 429).length;
  const counted = items.filter(({ path, status }) => path.includes('/authentication/') && status !== 429).length;
  // A full bucket to begin with, then as fast as it fills.
  const allowed = bucket.amount + (took * bucket.amount) / bucket.perMs;
  return [
    atMost(`${what}: HTTP requests sent before a Retry-After was over`, tooEarly(wire.requests), 0, ''),
    atLeast(`${what}: share of the allowed rate that is used`, (100 * counted) / allowed, 90, ' %'),
    atMost(`${what}: share of calls answered 429`, (100 * refused) / items.length, 2, ' %'),
    information(
      `${what}: all done; share of 429s`,
      `${Math.round((100 * refused) / items.length)} % of ${items.length}; ${Math.round(took / 1000)} s of the tenant's clock`,
    ),
  ];
}
