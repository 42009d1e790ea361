// The same work with the tenant's throttle on, as strict as the demo tenant's default: is it obeyed, and does all get done?
import { listMethods } from '../../../src/graph/authenticationMethods.ts';
import { atMost, information, type Measure } from '../measure.ts';
import { giveThreeMethods } from './giveThreeMethods.ts';
import { openTenant, type OpenTenant } from './openTenant.ts';
import { ordinaryMembers } from './ordinaryMembers.ts';
import { resetUsers } from './resetUsers.ts';
import { simultaneousWrites } from './simultaneousWrites.ts';
import { tooEarly } from './tooEarly.ts';

const userCount = 1200;
/** The throttle lets 20 requests through in 10 seconds; a faster clock for client and tenant makes ten minutes bearable. */
const speed = 60;

export async function throttled(): Promise<Measure[]> {
  const members = await ordinaryMembers(userCount, 1000);
  const { signal } = new AbortController();

  const reading = openTenant({ userCount, throttle: true, speed, watched: true });
  const readingStart = reading.clock.now();
  await Promise.all(members.map(({ id }) => listMethods(reading.graph.together, id, signal)));

  const toReset = members.slice(0, 100);
  const resetting = openTenant({ userCount, throttle: true, speed, watched: true });
  giveThreeMethods(
    resetting.demo,
    toReset.map(({ id }) => id),
  );
  const resettingStart = resetting.clock.now();
  await resetUsers(resetting, toReset);

  return [
    ...measuresOf('throttled: methods of 1000 users', reading, readingStart),
    ...measuresOf('throttled: reset of 100 users', resetting, resettingStart),
    atMost(
      'throttled: reset of 100 users: writes of one user at the same time',
      simultaneousWrites(resetting.wire.requests),
      0,
      '',
    ),
  ];
}

function measuresOf(what: string, { wire, clock }: OpenTenant, start: number): Measure[] {
  const { requests } = wire;
  const items = requests.flatMap((request) => request.items);
  const refused = items.filter(({ status }) => status === 429).length;
  const seconds = Math.round((clock.now() - start) / 1000);
  return [
    atMost(`${what}: HTTP requests sent before a Retry-After was over`, tooEarly(requests), 0, ''),
    information(
      `${what}: all done; share of 429s`,
      `${Math.round((100 * refused) / items.length)} % of ${items.length} in ${seconds} s of the tenant's clock`,
    ),
  ];
}
