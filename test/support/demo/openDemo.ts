// Sends raw requests to a demo tenant and hands back what came: for tests of the tenant itself, which must not trust our own client.
import { createDemoTenant, type DemoOptions, type DemoTenant } from '../../../src/demo/demoTenant.ts';
import type { RawAnswer } from './rawAnswer.ts';
import { virtualTime, type VirtualTime } from './virtualTime.ts';

export interface RawRequest {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DemoClient {
  readonly tenant: DemoTenant;
  readonly time: VirtualTime;
  /** Path with version. */
  send(method: string, path: string, request?: RawRequest): Promise<RawAnswer>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<RawAnswer>;
  /** The same tenant as somebody else, or with other permissions. */
  as(caller: string, options?: CallerOptions): DemoClient;
}

export interface CallerOptions {
  readonly scopes?: readonly string[];
  readonly cp1?: boolean;
  readonly application?: boolean;
}

/** Enough for everything the tenant can do. */
export const allScopes = [
  ...['User.ReadWrite.All', 'User.RevokeSessions.All', 'UserAuthenticationMethod.ReadWrite.All', 'Directory.Read.All'],
  ...['RoleManagement.Read.Directory', 'RoleEligibilitySchedule.Read.Directory', 'AuditLog.Read.All'],
  ...['RoleAssignmentSchedule.ReadWrite.Directory', 'Policy.Read.All', 'Policy.ReadWrite.AuthenticationMethod'],
  'DelegatedAdminRelationship.Read.All',
];

/** Opens a tenant with a clock that stands still, no throttling and no lag unless asked for, as its Global Administrator. */
export function openDemo(options: DemoOptions = {}): DemoClient {
  const time = virtualTime();
  const { now, sleep } = time;
  const tenant = createDemoTenant({ now, sleep, throttle: false, replicationLagMs: 0, ...options });
  return clientFor(tenant, time, 'globalAdministrator', {});
}

function clientFor(tenant: DemoTenant, time: VirtualTime, caller: string, options: CallerOptions): DemoClient {
  const { scopes = allScopes, ...rest } = options;
  const token = tenant.issueToken({ caller, scopes, ...rest });
  const send: DemoClient['send'] = async (method, path, { body, headers = {} } = {}) => {
    const response = await tenant.fetch(tenant.root + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('Content-Type')?.includes('json') === true;
    const parsed: unknown = json ? JSON.parse(text) : text === '' ? undefined : text;
    return { status: response.status, headers: response.headers, body: parsed };
  };
  return {
    tenant,
    time,
    send,
    get: (path, headers = {}) => send('GET', path, { headers }),
    as: (other, otherOptions = {}) => clientFor(tenant, time, other, otherOptions),
  };
}
