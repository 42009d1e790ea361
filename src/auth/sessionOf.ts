// A connection and what is known of its tenant → the session that views and commands see.

import type { Connection } from './connectTenant.ts';
import type { Session } from './session.ts';
import type { TenantFacts } from './tenantFacts.ts';

export function sessionOf({ target, tokenSource, graph, account, appOnly }: Connection, facts: TenantFacts): Session {
  return {
    ...facts,
    cloud: target.cloud.name,
    demo: false,
    ...(appOnly ? { appOnly } : {}),
    graph,
    renewToken: (stop) => tokenSource.renew(stop),
    signIn: {
      target,
      account,
      missingPermissions: () => tokenSource.missingPermissions(),
      permission: (set) => tokenSource.permission(set),
      look: (set, stop) => tokenSource.look(set, stop),
      ask: (set, stop) => tokenSource.ask(set, stop),
      isSignedIn: (stop) => tokenSource.isSignedIn(stop),
      hasEnded: () => tokenSource.hasEnded(),
      end: () => {
        tokenSource.end();
      },
    },
  };
}
