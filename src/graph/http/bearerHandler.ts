// The start of the SDK's chain: attaches the token, and fetches another one once when Graph refuses it. Knows no sign-in.
// https://learn.microsoft.com/entra/identity-platform/claims-challenge

import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { TokenSource } from '../graph.ts';
import { claimsChallengeOf } from './claimsChallenge.ts';
import { Exchange } from './exchange.ts';
import { untilAborted } from './untilAborted.ts';

/** Every call that reaches it is of the root's origin: callOf has seen to that. */
export function createBearerHandler(tokenSource: TokenSource): Middleware {
  let next: Middleware | undefined;

  async function tokenFor(exchange: Exchange, options: Parameters<TokenSource['getToken']>[1]): Promise<string> {
    const { call, signal } = exchange;
    try {
      return await untilAborted(() => tokenSource.getToken(call.need, options, signal), signal);
    } catch (error) {
      throw exchange.fail(error);
    }
  }

  async function sendWith(token: string, context: Context): Promise<Response | undefined> {
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    context.options = { ...context.options, headers };
    await next?.execute(context);
    return context.response;
  }

  return {
    setNext(following: Middleware) {
      next = following;
    },
    async execute(context: Context) {
      const exchange = Exchange.of(context);
      const token = await tokenFor(exchange, {});
      const response = await sendWith(token, context);
      if (response === undefined) return;
      const claims = claimsChallengeOf(response.headers.get('www-authenticate') ?? undefined);
      // Conditional Access of the old style asks for claims with a 403.
      if (response.status !== 401 && !(response.status === 403 && claims !== undefined)) return;
      const another = await tokenFor(exchange, { refused: token, ...(claims !== undefined && { claims }) });
      // The same token would be refused again.
      if (another === token) return;
      await response.body?.cancel();
      await sendWith(another, context);
    },
  };
}
