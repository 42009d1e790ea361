// Signs in and opens a real tenant. Knows no commands and no views.

import { EntraError, failureOf, type RequestTrace } from '../domain/failure.ts';
import type { Graph } from '../graph/graph.ts';
import { readMe } from '../graph/me.ts';
import { readOrganization, type Organization } from '../graph/organization.ts';
import { permissions } from './permissions.ts';
import type { Session } from './session.ts';
import type { SignInTarget } from './signInTarget.ts';
import { createVscodeTokenSource, type HowToSignIn } from './vscodeTokenSource.ts';

export interface TenantToOpen {
  readonly target: SignInTarget;
  readonly how: HowToSignIn;
  readonly readOnly: () => boolean;
  readonly onRequest: (trace: RequestTrace & { readonly durationMs: number }) => void;
}

/** @throws EntraError, `signedOut` among them if nobody is signed in and nobody may be asked. */
export async function openTenant(
  { target, how, readOnly, onRequest }: TenantToOpen,
  signal: AbortSignal,
): Promise<Session> {
  const tokenSource = createVscodeTokenSource(target, readOnly);
  const [facts, { createGraph }] = await Promise.all([
    tokenSource.signIn(how, signal),
    import('../graph/createGraph.ts'),
  ]);
  const graph = createGraph({
    root: target.cloud.graphRoot,
    tokenSource,
    fetch: (url, init) => fetch(url, init),
    onRequest,
  });
  const [organization, me] = await Promise.all([readTenant(graph, facts.tenantId, signal), readMe(graph, signal)]);
  if (organization.id.toLowerCase() !== facts.tenantId) throw new EntraError({ kind: 'otherSignIn' });
  const { countryLetterCode: country, defaultDomain: domain } = organization;
  return {
    tenantId: organization.id,
    tenantName: organization.displayName,
    ...(domain === undefined ? {} : { domain }),
    account: { id: me.id, userPrincipalName: me.userPrincipalName },
    demo: false,
    ...(country === undefined ? {} : { country }),
    graph,
    signIn: {
      portalRoot: target.cloud.portalRoot,
      missingPermissions: permissions.read.filter((name) => !includesPermission(facts.permissions, name)),
      writing: () => tokenSource.writing(),
      lookForWriting: (stop) => tokenSource.lookForWriting(stop),
      readyToWrite: (stop) => tokenSource.readyToWrite(stop),
      isSignedIn: (stop) => tokenSource.isSignedIn(stop),
    },
  };
}

/** A tenant whose name may not be read is known by its id. */
async function readTenant(graph: Graph, tenantId: string | undefined, signal: AbortSignal): Promise<Organization> {
  try {
    return await readOrganization(graph, signal);
  } catch (error) {
    if (tenantId === undefined || failureOf(error).kind !== 'missingPermission') throw error;
    return { id: tenantId, displayName: tenantId };
  }
}

/** The permission to change something includes the one to read it. */
function includesPermission(granted: readonly string[], name: string): boolean {
  return granted.includes(name) || granted.includes(name.replace('.Read.', '.ReadWrite.'));
}
