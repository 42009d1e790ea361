// Signs in to a tenant and makes the door to its Microsoft Graph. Reads nothing of the tenant.

import { cloudApis } from '../domain/cloudApi.ts';
import type { RequestTrace } from '../domain/failure.ts';
import type { Graph } from '../graph/graph.ts';
import type { KeptSignIn } from './keptSignIn.ts';
import { openDoor } from './openDoor.ts';
import type { Account } from './signInDoor.ts';
import type { SignInTarget } from './signInTarget.ts';
import { createTenantTokenSource } from './tenantTokenSource.ts';
import type { HowToSignIn, TenantTokenSource } from './tenantTokens.ts';

export interface TenantToConnect {
  readonly target: SignInTarget;
  readonly how: HowToSignIn;
  /** Lower-case GUID; undefined: the target's. What is kept of a sign-in is the target's all the same. */
  readonly tenantId?: string | undefined;
  /** As whom; undefined: whoever is there, or the person chooses. */
  readonly account?: Account | undefined;
  readonly readOnly: () => boolean;
  readonly kept: KeptSignIn;
  readonly onRequest: (trace: RequestTrace & { readonly durationMs: number }) => void;
}

export interface Connection {
  readonly target: SignInTarget;
  readonly tokenSource: TenantTokenSource;
  readonly graph: Graph;
  readonly account: Account;
  /** An app acts, and no person: the account is the app. */
  readonly appOnly: boolean;
  /** Of the token. Lower case. */
  readonly tenantId: string;
}

/** @param beforeWriting is waited for before any token to write is handed out; what it throws stops the write.
 * @throws EntraError, `signedOut` among them if nobody is signed in and nobody may be asked. */
export async function connectTenant(
  { target, how, tenantId = target.tenantId, account: wanted, readOnly, kept, onRequest }: TenantToConnect,
  signal: AbortSignal,
  beforeWriting?: (signal: AbortSignal) => Promise<unknown>,
): Promise<Connection> {
  const door = await openDoor(target, kept);
  const tokenSource = createTenantTokenSource({ door, tenantId, account: wanted, readOnly });
  const [facts, { createGraph }] = await Promise.all([
    tokenSource.signIn(how, signal),
    import('../graph/createGraph.ts'),
  ]);
  const graph = createGraph({
    root: target.cloud.graphRoot,
    api: cloudApis[target.cloud.name],
    tokenSource: {
      getToken: async (need, options, stop) => {
        if (need === 'write') await beforeWriting?.(stop);
        return tokenSource.getToken(need, options, stop);
      },
    },
    fetch: (url, init) => fetch(url, init),
    onRequest,
  });
  const { account, appOnly } = facts;
  return { target, tokenSource, graph, account, appOnly, tenantId: facts.tenantId };
}
