// The Graph client on the demo tenant, both by the same virtual clock.

import type { RequestTrace } from '../../../../src/domain/failure.ts';
import {
  createDemoTenant,
  type DemoCaller,
  type DemoOptions,
  type DemoRequestRecord,
  type DemoTenant,
} from '../../../../src/demo/demoTenant.ts';
import { cloudApis } from '../../../../src/domain/cloudApi.ts';
import { createGraph } from '../../../../src/graph/createGraph.ts';
import type { Graph, TokenSource } from '../../../../src/graph/graph.ts';
import { createVirtualClock, type VirtualClock } from './virtualClock.ts';

const readScopes = [
  'User.Read',
  'User.Read.All',
  'UserAuthenticationMethod.Read.All',
  'RoleManagement.Read.Directory',
  'GroupMember.Read.All',
  'RoleEligibilitySchedule.Read.Directory',
  'AuditLog.Read.All',
];
const writeScopes = ['UserAuthenticationMethod.ReadWrite.All'];

export interface DemoGraph {
  readonly tenant: DemoTenant;
  readonly graph: Graph;
  readonly clock: VirtualClock;
  readonly traces: readonly RequestTrace[];
  /** HTTP requests since the last look, batches counted once. */
  takeHttp(): readonly DemoRequestRecord[];
}

export interface DemoGraphOptions extends Omit<DemoOptions, 'now' | 'sleep'> {
  readonly caller?: DemoCaller;
  readonly scopes?: readonly string[];
  readonly tokenSource?: (tenant: DemoTenant) => TokenSource;
}

/** No throttling and no replication lag unless asked for. */
export function demoGraph({
  caller = 'globalAdministrator',
  scopes,
  tokenSource,
  ...options
}: DemoGraphOptions = {}): DemoGraph {
  const clock = createVirtualClock();
  const sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    clock.sleep(milliseconds, signal ?? new AbortController().signal);
  const tenant = createDemoTenant({ throttle: false, replicationLagMs: 0, ...options, now: clock.now, sleep });
  const traces: RequestTrace[] = [];
  const ofCaller: TokenSource = {
    getToken: (need) =>
      Promise.resolve(
        tenant.issueToken({
          caller,
          scopes: scopes ?? (need === 'write' ? [...readScopes, ...writeScopes] : readScopes),
        }),
      ),
  };
  const graph = createGraph({
    root: tenant.root,
    api: cloudApis[options.cloud ?? 'global'],
    fetch: (url, init) => tenant.fetch(url, init),
    tokenSource: tokenSource?.(tenant) ?? ofCaller,
    now: clock.now,
    sleep: clock.sleep,
    random: () => 0.5,
    onRequest: (trace) => traces.push(trace),
  });
  return {
    tenant,
    graph,
    clock,
    traces,
    takeHttp() {
      const taken = tenant.requests.filter(({ batchId }) => batchId === undefined);
      tenant.clearRequests();
      return taken;
    },
  };
}
