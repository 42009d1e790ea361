// Signs in to a tenant and makes the door to its Microsoft Graph. Reads nothing of the tenant.

import { cloudApis } from '../domain/cloudApi.ts';
import type { RequestTrace } from '../domain/failure.ts';
import type { Graph } from '../graph/graph.ts';
import type { Account } from './signInDoor.ts';
import type { SignInTarget } from './signInTarget.ts';
import { createTenantTokenSource, type HowToSignIn, type TenantTokenSource } from './tenantTokenSource.ts';
import { createVscodeDoor } from './vscodeDoor.ts';

export interface TenantToConnect {
  readonly target: SignInTarget;
  readonly how: HowToSignIn;
  /** As whom; undefined: whoever VS Code has, or the person chooses. */
  readonly account?: Account | undefined;
  readonly readOnly: () => boolean;
  readonly onRequest: (trace: RequestTrace & { readonly durationMs: number }) => void;
}

export interface Connection {
  readonly target: SignInTarget;
  readonly tokenSource: TenantTokenSource;
  readonly graph: Graph;
  readonly account: Account;
  /** Of the token. Lower case. */
  readonly tenantId: string;
}

/** @param beforeWriting is waited for before any token to write is handed out; what it throws stops the write.
 * @throws EntraError, `signedOut` among them if nobody is signed in and nobody may be asked. */
export async function connectTenant(
  { target, how, account: wanted, readOnly, onRequest }: TenantToConnect,
  signal: AbortSignal,
  beforeWriting?: (signal: AbortSignal) => Promise<unknown>,
): Promise<Connection> {
  const { tenantId } = target;
  const tokenSource = createTenantTokenSource({ door: createVscodeDoor(target), tenantId, account: wanted, readOnly });
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
  return { target, tokenSource, graph, account: facts.account, tenantId: facts.tenantId };
}
