// When somebody last signed in. Read for few users, one by one: it needs a licence, and a list of users would be lost with it.
// https://learn.microsoft.com/graph/api/resources/signinactivity

import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { requireFeature } from './http/requireFeature.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

/** The service writes "never" as the first moment of the calendar, too. */
const calendarBegins = Date.parse('0001-01-02T00:00:00Z');

/** ISO 8601; null: never. Needs Microsoft Entra ID P1 and `AuditLog.Read.All`. A sign-in that failed counts only where the service does
 * not tell the successful ones apart. @throws EntraError, `missingLicence` and `notInThisCloud` among them. */
export async function readLastSignIn(graph: GraphSender, userId: string, signal: AbortSignal): Promise<string | null> {
  requireFeature(graph, 'auditLogs');
  const path = `/users/${encodeURIComponent(userId)}?$select=id,signInActivity`;
  const answer = await graph.send(getRequest('v1.0', path), signal);
  const user = fieldsOf(answer.body);
  if (user === undefined) throw unexpectedShape(answer);
  const activity = user.object('signInActivity');
  const at = activity?.text('lastSuccessfulSignInDateTime') ?? activity?.text('lastSignInDateTime');
  return at !== undefined && Date.parse(at) > calendarBegins ? at : null;
}
