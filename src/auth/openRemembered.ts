// Opens the tenant of last time as it was then, with one silent sign-in and without waiting for Graph; and finds out whether it is
// still so. Nothing is written before that is known.

import { isDeepStrictEqual } from 'node:util';
import { EntraError, failureOf } from '../domain/failure.ts';
import { untilAborted } from '../graph/http/untilAborted.ts';
import { connectTenant, type TenantToConnect } from './connectTenant.ts';
import type { Session } from './session.ts';
import { sessionOf } from './sessionOf.ts';
import { readTenantFacts } from './tenantFacts.ts';
import type { RememberedTenant } from './tenantMemory.ts';

export interface Reopened {
  readonly session: Session;
  /** The session as it is now; the same one if nothing has changed. What could not be read is read again by whoever asks next.
   * @throws EntraError, `otherSignIn` for good if Graph knows another tenant or person. */
  confirm(signal: AbortSignal): Promise<Session>;
}

/** @throws EntraError `signedOut` if the account of last time is not signed in, `otherSignIn` if its token is of another tenant. */
export async function openRemembered(
  tenant: Omit<TenantToConnect, 'how' | 'account' | 'tenantId'>,
  { facts, account }: RememberedTenant,
  signal: AbortSignal,
): Promise<Reopened> {
  let reading: Promise<Session> | undefined;
  // Several may wait for it, so no single one may stop it; it ends by itself.
  const confirm = (stop: AbortSignal): Promise<Session> => untilAborted(() => (reading ??= read()), stop);
  const connection = await connectTenant(
    { ...tenant, tenantId: facts.tenantId, account, how: 'silently' },
    signal,
    confirm,
  );
  const session = sessionOf(connection, facts);

  async function read(): Promise<Session> {
    try {
      const now = await readTenantFacts(connection, new AbortController().signal);
      if (now.account.id !== facts.account.id) throw new EntraError({ kind: 'otherSignIn' });
      return isDeepStrictEqual(now, facts) ? session : sessionOf(connection, now);
    } catch (error) {
      if (failureOf(error).kind !== 'otherSignIn') reading = undefined;
      throw error;
    }
  }
  return { session, confirm };
}
