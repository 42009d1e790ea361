// Signs in and opens a real tenant. Knows no commands and no views.

import { failureOf } from '../domain/failure.ts';
import { connectTenant, type TenantToConnect } from './connectTenant.ts';
import type { Session } from './session.ts';
import { sessionOf } from './sessionOf.ts';
import { readTenantFacts } from './tenantFacts.ts';

/** @throws EntraError, `signedOut` among them if nobody is signed in and nobody may be asked. */
export async function openTenant(tenant: TenantToConnect, signal: AbortSignal): Promise<Session> {
  const connection = await connectTenant(tenant, signal);
  try {
    return sessionOf(connection, await readTenantFacts(connection, signal));
  } catch (error) {
    if (tenant.how === 'silently' || failureOf(error).kind !== 'signedOut') throw error;
    // VS Code goes by its own clock: it may hand out a token that Graph refuses, for as long as an hour.
    const { account, appOnly } = await connection.tokenSource.signIn('anew', signal);
    const again = { ...connection, account, appOnly };
    return sessionOf(again, await readTenantFacts(again, signal));
  }
}
