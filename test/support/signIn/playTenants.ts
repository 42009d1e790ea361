// A tenant in which nobody has consented to anything, behind the real host names.
import { createDemoTenant, type DemoTenant } from '../../../src/demo/demoTenant.ts';
import { createFakeEntra, type FakeEntra, type FakeEntraOptions } from './fakeEntra.ts';
import type { FakeInternet } from './fakeInternet.ts';

export interface Played {
  /** Everybody's home. */
  readonly demo: DemoTenant;
  readonly entra: FakeEntra;
}

/** From now on `internet` answers so. Absent options: one tenant, its Global Administrator, Graph Command Line Tools. */
export function playTenants(internet: FakeInternet, options: Partial<FakeEntraOptions> = {}): Played {
  const demo = options.tenants?.[0].demo ?? createDemoTenant({ throttle: false, replicationLagMs: 0 });
  const entra = createFakeEntra({
    tenants: [{ demo, domains: ['fernhill.example'] }],
    person: demo.callers.globalAdministrator,
    ...options,
  });
  internet.answers = {
    ...internet.answers,
    'login.microsoftonline.com': (request) => entra.fetch(request),
    'vscode.dev': (request) => entra.fetch(request),
    'graph.microsoft.com': (request) => entra.graph(request),
  };
  return { demo, entra };
}
