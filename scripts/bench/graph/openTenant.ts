// A demo tenant, our client on it, and a watch on the wire between the two.
import { createDemoTenant, type DemoOptions, type DemoTenant } from '../../../src/demo/demoTenant.ts';
import { createGraph } from '../../../src/graph/createGraph.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { fastClock, type FastClock } from './fastClock.ts';
import type { RawTenant } from './rawBatches.ts';
import { Wire } from './wire.ts';

/** Milliseconds that every HTTP request takes in what is measured. */
export const latencyMs = 50;

export interface OpenTenant {
  readonly demo: DemoTenant;
  readonly graph: Graph;
  /** Sees what our client sends, if that was asked for. */
  readonly wire: Wire;
  readonly clock: FastClock;
  /** Object id of the person acting: a Global Administrator. */
  readonly me: string;
  /** The same tenant for those who bring no client. */
  readonly raw: RawTenant;
}

/** All that the product asks for. */
const scopes = [
  'User.Read.All',
  'UserAuthenticationMethod.ReadWrite.All',
  'RoleManagement.Read.Directory',
  'GroupMember.Read.All',
  'Organization.Read.All',
];

export interface TenantOptions extends DemoOptions {
  /** How fast the clock of client and tenant runs; 1 if not told. */
  readonly speed?: number;
  /** Whether the wire is watched. It costs our client time, so not while that is compared. */
  readonly watched?: boolean;
}

/** Nothing but latency stands in the way, unless asked for. A fresh tenant is the same as every other of its size. */
export function openTenant({ speed = 1, watched = false, ...demoOptions }: TenantOptions): OpenTenant {
  const clock = fastClock(speed);
  const { now, sleep } = clock;
  const demo = createDemoTenant({ throttle: false, replicationLagMs: 0, latencyMs, now, sleep, ...demoOptions });
  const token = demo.issueToken({ caller: 'globalAdministrator', scopes });
  const fetch = (url: string, init: RequestInit): Promise<Response> => demo.fetch(url, init);
  const wire = new Wire(fetch, now);
  const graph = createGraph({
    root: demo.root,
    tokenSource: { getToken: () => Promise.resolve(token) },
    fetch: watched ? wire.fetch : fetch,
    now,
    sleep,
  });
  const me = demo.people.globalAdministrator.id;
  return { demo, graph, wire, clock, me, raw: { root: demo.root, token, fetch } };
}
