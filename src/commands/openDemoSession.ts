// Opens the demo tenant: an invented tenant in memory, spoken to by the same Graph client as a real one.
// The only importer of the demo, and a lazy one.

import * as vscode from 'vscode';
import type { TokenSource } from '../graph/graph.ts';
import { readMe } from '../graph/me.ts';
import { readOrganization } from '../graph/organization.ts';
import type { Log } from '../host/log.ts';
import { requestLine } from '../host/requestLine.ts';
import type { Session } from '../services.ts';

/** What the product asks for; a demo tenant has granted it all. */
const scopes = [
  'User.Read.All',
  'UserAuthenticationMethod.ReadWrite.All',
  'RoleManagement.Read.Directory',
  'Group.Read.All',
  'GroupMember.Read.All',
  'Directory.Read.All',
  'Organization.Read.All',
  'Policy.Read.All',
  'AuditLog.Read.All',
  'Policy.ReadWrite.AuthenticationMethod',
  'User.RevokeSessions.All',
  'RoleAssignmentSchedule.ReadWrite.Directory',
];

/** The real limit of this service is not published; the demo's strict guess is for tests, and would make people wait. */
const limits = { authenticationMethods: { amount: 1000, perMs: 10_000, retryAfter: true } };

/** A new tenant with everything in its first state, signed in to as a Global Administrator. @throws EntraError */
export async function openDemoSession(log: Log, signal: AbortSignal): Promise<Session> {
  const [{ createDemoTenant }, { createGraph }] = await Promise.all([
    import('../demo/demoTenant.ts'),
    import('../graph/createGraph.ts'),
  ]);
  const demo = createDemoTenant({ throttle: limits });
  const newToken = (): string => demo.issueToken({ caller: demo.callers.globalAdministrator, scopes, cp1: true });
  let token = newToken();
  const tokenSource: TokenSource = {
    getToken: (_need, { claims, refused }) => {
      // A token that was refused, or that lacks what is demanded now, is of no use any more.
      if (claims !== undefined || refused === token) token = newToken();
      return Promise.resolve(token);
    },
  };
  const graph = createGraph({
    root: demo.root,
    tokenSource,
    fetch: (url, init) => demo.fetch(url, init),
    onRequest: (trace) => {
      log.info(`DEMO ${requestLine(trace)}`);
    },
  });
  const [organization, me] = await Promise.all([readOrganization(graph, signal), readMe(graph, signal)]);
  const { countryLetterCode: country, defaultDomain: domain } = organization;
  return {
    tenantId: demo.tenantId,
    tenantName: vscode.l10n.t('DEMO {0}', organization.displayName),
    ...(domain === undefined ? {} : { domain }),
    account: { id: me.id, userPrincipalName: me.userPrincipalName },
    cloud: 'global',
    demo: true,
    demoInstance: demo.instance,
    ...(country === undefined ? {} : { country }),
    graph,
    renewToken: () => {
      token = newToken();
      return Promise.resolve(true);
    },
  };
}
