// A tenant in which nobody has consented to anything, behind the real host names.
import { createDemoTenant, type DemoTenant } from '../../../src/demo/demoTenant.ts';
import { createFakeEntra, type FakeEntra, type FakeEntraOptions } from './fakeEntra.ts';
import type { FakeInternet, Host } from './fakeInternet.ts';

export interface Played {
  /** Everybody's home. */
  readonly demo: DemoTenant;
  readonly entra: FakeEntra;
}

/** Where a cloud's people sign in, by its Graph. */
const signInHosts: Partial<Record<string, { readonly login: Host; readonly graph: Host }>> = {
  'https://graph.microsoft.com': { login: 'login.microsoftonline.com', graph: 'graph.microsoft.com' },
  'https://graph.microsoft.us': { login: 'login.microsoftonline.us', graph: 'graph.microsoft.us' },
};

/** From now on `internet` answers so. Absent options: one tenant, its Global Administrator, Graph Command Line Tools. */
export function playTenants(internet: FakeInternet, options: Partial<FakeEntraOptions> = {}): Played {
  const demo = options.tenants?.[0].demo ?? createDemoTenant({ throttle: false, replicationLagMs: 0 });
  const hosts = signInHosts[demo.root];
  if (hosts === undefined) throw new Error(`${demo.root} is not played.`);
  const entra = createFakeEntra({
    authority: `https://${hosts.login}`,
    tenants: [{ demo, domains: ['fernhill.example'] }],
    person: demo.callers.globalAdministrator,
    ...options,
  });
  internet.answers = {
    ...internet.answers,
    [hosts.login]: (request: Request) => entra.fetch(request),
    'vscode.dev': (request) => entra.fetch(request),
    [hosts.graph]: (request: Request) => entra.graph(request),
  };
  return { demo, entra };
}
