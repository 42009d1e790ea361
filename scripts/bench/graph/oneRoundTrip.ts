// How many round trips it takes until there is something to see.
import { readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { listUsers } from '../../../src/graph/users.ts';
import { UserFacts } from '../../../src/views/userFacts.ts';
import { atMost, type Measure } from '../measure.ts';
import { median } from '../median.ts';
import { timed } from '../timed.ts';
import { latencyMs, openTenant, type OpenTenant } from './openTenant.ts';

const rounds = 7;
const pageSize = 100;

export async function oneRoundTrip(): Promise<Measure[]> {
  const firstPage = await inFreshTenants(({ graph }) => listUsers(graph, {}, pageSize, new AbortController().signal));
  const methods = await inFreshTenants(({ graph, demo }) =>
    readUserMethods(graph, demo.people.everything.id, new AbortController().signal),
  );
  // What opening a user's row does. Roles are read with the list, for the whole tenant at once, so they cost nothing here.
  const opened = await inFreshTenants(async ({ graph, demo }) => {
    const fact = await new UserFacts(graph, () => undefined).read(demo.people.everything.id);
    if (fact.kind !== 'full' || fact.reading.methods.length < 12) throw new Error('Not everything was read.');
    if (!fact.reading.methods.some(({ lastUsedDateTime }) => lastUsedDateTime)) throw new Error('Nothing from beta.');
  });
  return [
    atMost('first page of users: HTTP requests', firstPage.requests, 1, ''),
    atMost('first page of users: time to one round trip', firstPage.trips, 2, ' ×'),
    atMost(
      "a user's methods, default and hardware tokens: requests after the first answer",
      methods.afterAnswer,
      0,
      '',
    ),
    atMost("a user's methods, default and hardware tokens: time to one round trip", methods.trips, 2, ' ×'),
    atMost('a user with methods of all kinds, default, hardware token and last use: requests', opened.requests, 2, ''),
    atMost('  of them after the first answer', opened.afterAnswer, 0, ''),
    atMost('  time to one round trip', opened.trips, 2, ' ×'),
  ];
}

/** Medians; of the counts the worst. */
async function inFreshTenants(
  work: (tenant: OpenTenant) => Promise<unknown>,
): Promise<{ readonly requests: number; readonly afterAnswer: number; readonly trips: number }> {
  const seen: { readonly requests: number; readonly afterAnswer: number; readonly took: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const tenant = openTenant({ watched: true });
    const { took } = await timed(() => work(tenant));
    const { requests } = tenant.wire;
    const firstAnswer = Math.min(...requests.map(({ answeredAt }) => answeredAt));
    const afterAnswer = requests.filter(({ sentAt }) => sentAt > firstAnswer).length;
    seen.push({ requests: requests.length, afterAnswer, took });
  }
  return {
    requests: Math.max(...seen.map(({ requests }) => requests)),
    afterAnswer: Math.max(...seen.map(({ afterAnswer }) => afterAnswer)),
    trips: median(seen.map(({ took }) => took)) / latencyMs,
  };
}
