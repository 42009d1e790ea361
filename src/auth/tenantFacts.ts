// What is shown of a tenant and of who is signed in to it, read in one round trip. Knows no vscode.

import { EntraError, failureOf } from '../domain/failure.ts';
import type { Graph } from '../graph/graph.ts';
import { readMe } from '../graph/me.ts';
import { readOrganization, type Organization } from '../graph/organization.ts';
import type { Connection } from './connectTenant.ts';
import { homeTenantOf } from './homeTenantOf.ts';
import type { Session } from './session.ts';
import type { Account } from './signInDoor.ts';

export type TenantFacts = Pick<Session, 'tenantId' | 'tenantName' | 'domain' | 'country' | 'account'>;

/** @throws EntraError, `otherSignIn` among them if Graph says it is another tenant than the token does. */
export async function readTenantFacts(
  { graph, tenantId, account, appOnly }: Pick<Connection, 'graph' | 'tenantId' | 'account' | 'appOnly'>,
  signal: AbortSignal,
): Promise<TenantFacts> {
  const [organization, me] = await Promise.all([
    readTenant(graph, tenantId, signal),
    // An app has no `/me`. https://learn.microsoft.com/graph/api/user-get
    appOnly ? asSignedIn(account) : readPerson(graph, account, tenantId, signal),
  ]);
  if (organization.id.toLowerCase() !== tenantId) throw new EntraError({ kind: 'otherSignIn' });
  const { countryLetterCode: country, defaultDomain: domain } = organization;
  return {
    tenantId: organization.id,
    tenantName: organization.displayName,
    ...(domain === undefined ? {} : { domain }),
    ...(country === undefined ? {} : { country }),
    account: me,
  };
}

/** A tenant whose name may not be read is known by its id. */
async function readTenant(graph: Graph, tenantId: string, signal: AbortSignal): Promise<Organization> {
  try {
    return await readOrganization(graph, signal);
  } catch (error) {
    if (failureOf(error).kind !== 'missingPermission') throw error;
    return { id: tenantId, displayName: tenantId };
  }
}

/** A partner works in a customer's tenant without being a user of it, so that there is nobody to read. Then the sign-in says who it is.
 * https://learn.microsoft.com/partner-center/customers/gdap-introduction */
async function readPerson(
  graph: Graph,
  account: Account,
  tenantId: string,
  signal: AbortSignal,
): Promise<TenantFacts['account']> {
  try {
    const { id, userPrincipalName } = await readMe(graph, signal);
    return { id, userPrincipalName };
  } catch (error) {
    if (failureOf(error).kind !== 'notFound' || homeTenantOf(account) === tenantId) throw error;
    return asSignedIn(account);
  }
}

function asSignedIn({ id, label }: Account): TenantFacts['account'] {
  return { id: id.split('.')[0] ?? id, userPrincipalName: label };
}
