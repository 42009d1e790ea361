// A session on a demo tenant, opened without vscode: for the tests of views and commands in plain Node.

import { createDemoTenant, type DemoCaller, type DemoOptions, type DemoTenant } from '../../src/demo/demoTenant.ts';
import { cloudApis } from '../../src/domain/cloudApi.ts';
import { createGraph } from '../../src/graph/createGraph.ts';
import type { Session } from '../../src/services.ts';

export interface DemoSession {
  readonly demo: DemoTenant;
  readonly session: Session;
}

export interface DemoSessionOptions extends DemoOptions {
  /** A Global Administrator unless told. */
  readonly caller?: DemoCaller;
  /** An app acts instead, with permissions of its own. */
  readonly appOnly?: boolean;
}

const scopes = [
  'User.Read.All',
  'UserAuthenticationMethod.ReadWrite.All',
  'RoleManagement.Read.Directory',
  'Group.Read.All',
  'Directory.Read.All',
  'Organization.Read.All',
  'Policy.Read.All',
  'Policy.ReadWrite.AuthenticationMethod',
  'User.RevokeSessions.All',
  'AuditLog.Read.All',
  'RoleAssignmentSchedule.ReadWrite.Directory',
];

const demoApp = { id: 'eeeeeeee-1111-4222-8333-444444444444', userPrincipalName: 'Night shift' };
const asApp = { caller: demoApp.id, scopes, application: true, appName: demoApp.userPrincipalName };

/** No throttling, no replication lag and no waiting between tries, unless asked for. */
export function demoSession({
  caller = 'globalAdministrator',
  cloud = 'global',
  appOnly = false,
  ...options
}: DemoSessionOptions = {}): DemoSession {
  const demo = createDemoTenant({ throttle: false, replicationLagMs: 0, cloud, ...options });
  const graph = createGraph({
    root: demo.root,
    api: cloudApis[cloud],
    tokenSource: { getToken: () => Promise.resolve(demo.issueToken(appOnly ? asApp : { caller, scopes })) },
    fetch: (url, init) => demo.fetch(url, init),
    sleep: (_milliseconds, signal) => {
      signal.throwIfAborted();
      return Promise.resolve();
    },
  });
  const { id, userPrincipalName } = appOnly ? demoApp : demo.people[caller];
  const session: Session = {
    tenantId: demo.tenantId,
    tenantName: `DEMO ${demo.tenantName}`,
    account: { id, userPrincipalName },
    cloud,
    demo: true,
    ...(appOnly ? { appOnly } : {}),
    demoInstance: demo.instance,
    country: 'JP',
    graph,
  };
  return { demo, session };
}
