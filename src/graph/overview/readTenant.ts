// Reads everybody in the tenant: the list of users beside the registration report, or beside their methods one by one, and the roles.
// Tells what there is after every page. Knows not who looks.

import type { RoleDirectory } from '../../domain/access.ts';
import { EntraError, failureOf } from '../../domain/failure.ts';
import { personReading } from '../../domain/overview/personReading.ts';
import type { MethodSource, TenantPerson, UnknownReason } from '../../domain/overview/tenantPerson.ts';
import type { ReadingState, TenantReading } from '../../domain/overview/tenantReading.ts';
import type { Graph } from '../graph.ts';
import { readRegistrationReport } from '../registrationReport.ts';
import { listUsers, nextUsers } from '../users.ts';
import { createLiveReader, type LiveReader } from './liveReader.ts';
import type { PauseSwitch } from './pauseSwitch.ts';
import { createTeller } from './teller.ts';
import { TenantDraft } from './tenantDraft.ts';

export interface TenantReadingOptions {
  /** The report costs one request for a thousand people; live reading one to three for each. Nothing is chosen here: where the report
   * is refused, the reading says so and ends. */
  readonly source: MethodSource;
  readonly readRoles: (signal: AbortSignal) => Promise<RoleDirectory>;
  /** Who reads. */
  readonly ownId?: string;
  /** Live: at most so many people's methods are read. Administrators come first. */
  readonly limit?: number;
  /** Live: whose methods an earlier reading knows is not read again. */
  readonly earlier?: readonly TenantPerson[];
  readonly pause: PauseSwitch;
  /** Called when there is something new, but not much more often than people can see. */
  readonly tell: (reading: TenantReading) => void;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

interface Desk {
  readonly graph: Graph;
  readonly options: TenantReadingOptions;
  readonly draft: TenantDraft;
  readonly live: LiveReader | undefined;
  readonly changed: () => void;
}

const largestPage = 999;
const tellEveryMs = 200;

/** Never rejects: what went wrong is in the reading; one that was given up is `stopped`. */
export async function readTenant(
  graph: Graph,
  options: TenantReadingOptions,
  signal: AbortSignal,
): Promise<TenantReading> {
  const { source, limit = Infinity, pause, tell, now = Date.now } = options;
  const isoNow = (): string => new Date(now()).toISOString();
  const draft = new TenantDraft(source, isoNow());
  const readingNow = (state: ReadingState): TenantReading =>
    draft.reading(state, draft.everybodyListed ? live?.total() : undefined, isoNow());
  const teller = createTeller(tellEveryMs, () => {
    tell(readingNow(pause.isPaused ? 'paused' : 'running'));
  });
  const live =
    source === 'report'
      ? undefined
      : createLiveReader(
          {
            ...{ graph, pause, limit, now },
            ownId: options.ownId?.toLowerCase(),
            // Whoever goes on has been told whom nobody could read.
            insists: options.earlier !== undefined,
            isFirst: (id) => draft.isAdministrator(id),
            read: (id, reading) => {
              if (reading === undefined) draft.remove(id);
              else draft.addReading(id, reading);
              teller.changed();
            },
          },
          signal,
        );
  const desk: Desk = { graph, options, draft, live, changed: teller.changed };
  const [unread] = await Promise.all([
    live === undefined ? readReport(desk, signal) : ('notRead' as const),
    readUsers(desk, signal),
    readRoles(desk, signal),
  ]);
  const end = await live?.finished();
  draft.leftOut = end?.leftOut ?? 0;
  if (end?.failure !== undefined) draft.failures.methods = end.failure;
  draft.settle(unread);
  teller.stop();
  const whole = draft.everybodyListed && draft.failures.methods === undefined && draft.leftOut === 0;
  return readingNow(whole && !signal.aborted ? 'done' : 'stopped');
}

async function readRoles({ options, draft, live, changed }: Desk, signal: AbortSignal): Promise<void> {
  try {
    draft.setRoles(await options.readRoles(signal));
    live?.reorder();
    changed();
  } catch (error) {
    draft.failures.roles = failureOf(error);
  }
}

async function readUsers({ graph, options, draft, live, changed }: Desk, signal: AbortSignal): Promise<void> {
  const earlier = new Map(options.earlier?.filter(wasRead).map((person) => [person.id, person]));
  const followed = new Set<string>();
  try {
    let page = await listUsers(graph, {}, largestPage, signal);
    for (;;) {
      draft.addUsers(page.users);
      const ids = page.users.map(({ id }) => id.toLowerCase());
      for (const id of ids) {
        const person = earlier.get(id);
        if (person !== undefined) draft.addReading(id, personReading(person));
      }
      live?.add(ids.filter((id) => !earlier.has(id)));
      changed();
      const { nextLink } = page;
      if (nextLink === undefined) break;
      // A link that leads back has no end.
      if (followed.has(nextLink)) throw new EntraError({ kind: 'unexpected' });
      followed.add(nextLink);
      await options.pause.whenGoing(signal);
      page = await nextUsers(graph, nextLink, signal);
    }
    draft.everybodyListed = true;
  } catch (error) {
    draft.failures.users = failureOf(error);
  }
}

/** What failed is tried again. */
function wasRead({ source, missing }: TenantPerson): boolean {
  return source !== undefined && (missing === undefined || missing === 'outOfReach');
}

/** Why nothing is known of those who are not in the report. */
async function readReport({ graph, options, draft, changed }: Desk, signal: AbortSignal): Promise<UnknownReason> {
  let pages = 0;
  try {
    for await (const { rows, unreadable } of readRegistrationReport(graph, signal)) {
      pages++;
      draft.addRows(rows);
      draft.unreadable += unreadable;
      changed();
      await options.pause.whenGoing(signal);
    }
    return 'notInReport';
  } catch (error) {
    const failure = failureOf(error);
    draft.failures.methods = failure;
    if (pages === 0 && failure.kind !== 'cancelled') draft.reportFailure = failure;
    return pages > 0 && failure.kind !== 'cancelled' ? 'failed' : 'notRead';
  }
}
