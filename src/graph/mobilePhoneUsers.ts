// The users that the registration report knows to have a mobile phone: hours old, without deleted users, and not for everybody to
// read. https://learn.microsoft.com/graph/api/authenticationmethodsroot-list-userregistrationdetails

import type { UserRef } from '../domain/user.ts';
import type { GraphSender } from './graph.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { pageOf } from './http/page.ts';

const properties = 'id,userDisplayName,userPrincipalName';
const first = `/reports/authenticationMethods/userRegistrationDetails?$filter=${encodeURIComponent(
  "methodsRegistered/any(method: method eq 'mobilePhone')",
)}&$select=${properties}&$top=999`;

/** At most five pages in ten seconds: reports have a limit of their own. Needs P1, a report role and `AuditLog.Read.All`.
 * @param most after so many the rest is left out. @throws EntraError. */
export async function listMobilePhoneUsers(
  graph: GraphSender,
  most: number,
  signal: AbortSignal,
): Promise<readonly UserRef[]> {
  const users: UserRef[] = [];
  for (let path: string | undefined = first; path !== undefined && users.length < most;) {
    const { items, nextLink } = pageOf(await graph.send(getRequest('v1.0', path), signal));
    for (const item of items) {
      const fields = fieldsOf(item);
      const id = fields?.text('id') ?? '';
      const userPrincipalName = fields?.text('userPrincipalName') ?? '';
      if (id !== '')
        users.push({ id, displayName: fields?.text('userDisplayName') ?? userPrincipalName, userPrincipalName });
    }
    path = nextLink;
  }
  return users;
}
