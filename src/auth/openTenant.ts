// Signs in and opens a real tenant. Knows no commands and no views.

import { cloudApis } from '../domain/cloudApi.ts';
import { EntraError, failureOf, type RequestTrace } from '../domain/failure.ts';
import type { Graph } from '../graph/graph.ts';
import { readMe } from '../graph/me.ts';
import { readOrganization, type Organization } from '../graph/organization.ts';
import type { KeptSignIn } from './keptSignIn.ts';
import { openDoor } from './openDoor.ts';
import type { Session } from './session.ts';
import type { SignInTarget } from './signInTarget.ts';
import { createTenantTokenSource, type HowToSignIn, type TenantTokenSource } from './tenantTokenSource.ts';

export interface TenantToOpen {
  readonly target: SignInTarget;
  readonly how: HowToSignIn;
  readonly readOnly: () => boolean;
  readonly kept: KeptSignIn;
  readonly onRequest: (trace: RequestTrace & { readonly durationMs: number }) => void;
}

/** @throws EntraError, `signedOut` among them if nobody is signed in and nobody may be asked. */
export async function openTenant(
  { target, how, readOnly, kept, onRequest }: TenantToOpen,
  signal: AbortSignal,
): Promise<Session> {
  const door = await openDoor(target, kept);
  const tokenSource = createTenantTokenSource({ door, tenantId: target.tenantId, readOnly });
  const [facts, { createGraph }] = await Promise.all([
    tokenSource.signIn(how, signal),
    import('../graph/createGraph.ts'),
  ]);
  const graph = createGraph({
    root: target.cloud.graphRoot,
    api: cloudApis[target.cloud.name],
    tokenSource,
    fetch: (url, init) => fetch(url, init),
    onRequest,
  });
  const read = (): Promise<[Organization, Session['account']]> =>
    Promise.all([
      readTenant(graph, facts.tenantId, signal),
      facts.appOnly ? Promise.resolve(appOf(facts)) : readMe(graph, signal),
    ]);
  const [organization, me] = await read().catch(async (error: unknown) => {
    if (how === 'silently' || failureOf(error).kind !== 'signedOut') throw error;
    // VS Code goes by its own clock: it may hand out a token that Graph refuses, for as long as an hour.
    await tokenSource.signIn('anew', signal);
    return read();
  });
  if (organization.id.toLowerCase() !== facts.tenantId) throw new EntraError({ kind: 'otherSignIn' });
  const { countryLetterCode: country, defaultDomain: domain } = organization;
  return {
    tenantId: organization.id,
    tenantName: organization.displayName,
    ...(domain === undefined ? {} : { domain }),
    account: { id: me.id, userPrincipalName: me.userPrincipalName },
    cloud: target.cloud.name,
    demo: false,
    ...(facts.appOnly ? { appOnly: true } : {}),
    ...(country === undefined ? {} : { country }),
    graph,
    signIn: {
      portalRoot: target.cloud.portalRoot,
      missingPermissions: () => tokenSource.missingPermissions(),
      permission: (set) => tokenSource.permission(set),
      look: (set, stop) => tokenSource.look(set, stop),
      ask: (set, stop) => tokenSource.ask(set, stop),
      isSignedIn: (stop) => tokenSource.isSignedIn(stop),
      end: () => {
        tokenSource.end();
      },
    },
  };
}

/** An app has no `/me`. https://learn.microsoft.com/graph/api/user-get */
function appOf({ objectId = '', account }: Awaited<ReturnType<TenantTokenSource['signIn']>>): Session['account'] {
  return { id: objectId, userPrincipalName: account.label };
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
