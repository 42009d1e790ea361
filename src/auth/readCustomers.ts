// The customers of the partner whose account is signed in. They are listed in that account's home tenant, whichever is open.

import { EntraError } from '../domain/failure.ts';
import { readDelegatedAdminCustomers, type DelegatedAdminCustomer } from '../graph/delegatedAdminCustomers.ts';
import { connectTenant, type TenantToConnect } from './connectTenant.ts';
import { homeTenantOf } from './homeTenantOf.ts';
import type { Session } from './session.ts';

/** Asks for the permission where it is not granted; for use after a click.
 * @throws EntraError, `missingPermission` and `missingLicence` among them where this is no partner. */
export async function readCustomers(
  { signIn, tenantId, graph }: Session,
  means: Pick<TenantToConnect, 'readOnly' | 'kept' | 'onRequest'>,
  signal: AbortSignal,
): Promise<readonly DelegatedAdminCustomer[]> {
  const home = signIn && homeTenantOf(signIn.account);
  if (signIn === undefined || home === undefined) throw new EntraError({ kind: 'missingPermission' });
  if (home === tenantId.toLowerCase()) {
    await signIn.ask('partner', signal);
    return readDelegatedAdminCustomers(graph, signal);
  }
  const { target, account } = signIn;
  const connection = await connectTenant({ ...means, target, tenantId: home, account, how: 'askLeast' }, signal);
  await connection.tokenSource.ask('partner', signal);
  return readDelegatedAdminCustomers(connection.graph, signal);
}
