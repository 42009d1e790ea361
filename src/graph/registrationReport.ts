// The registration report, page by page. https://learn.microsoft.com/graph/api/authenticationmethodsroot-list-userregistrationdetails
// Needs P1, a report role and `AuditLog.Read.All`. Hours old, and without blocked accounts. Knows nothing of who else there is.

import { failureOf } from '../domain/failure.ts';
import type { RegistrationRow } from '../domain/overview/readingOfRow.ts';
import type { GraphAnswer, GraphSender } from './graph.ts';
import { fieldsOf, type Fields } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { pageOf } from './http/page.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

export interface RegistrationPage {
  readonly rows: readonly RegistrationRow[];
  /** Items without an id: nobody can be told from them. */
  readonly unreadable: number;
}

const details = '/reports/authenticationMethods/userRegistrationDetails';
const properties = [
  ...['id', 'userPrincipalName', 'userDisplayName', 'userType', 'isAdmin', 'isMfaRegistered', 'isMfaCapable'],
  ...['isPasswordlessCapable', 'methodsRegistered', 'userPreferredMethodForSecondaryAuthentication'],
  'lastUpdatedDateTime',
].join(',');

/** One page after another, at most five in ten seconds: reports have a limit of their own.
 * @throws EntraError of the page that fails; `unexpected` for one that is no page, or leads back to one that was read. */
export async function* readRegistrationReport(
  graph: GraphSender,
  signal: AbortSignal,
): AsyncGenerator<RegistrationPage, void, undefined> {
  const followed = new Set<string>();
  let answer = await firstPage(graph, signal);
  for (;;) {
    const { items, nextLink } = pageOf(answer);
    const rows = items.map((item) => rowOf(fieldsOf(item))).filter((row) => row !== undefined);
    yield { rows, unreadable: items.length - rows.length };
    if (nextLink === undefined) return;
    if (followed.has(nextLink)) throw unexpectedShape(answer);
    followed.add(nextLink);
    answer = await graph.send(getRequest('v1.0', nextLink), signal);
  }
}

/** Reads one row, to see whether the report may be read. @throws EntraError. */
export async function tryRegistrationReport(graph: GraphSender, signal: AbortSignal): Promise<void> {
  await graph.send(getRequest('v1.0', `${details}?$top=1`), signal);
}

/** The page size and the choice of properties are not documented for this list: where they are refused, it goes without. */
async function firstPage(graph: GraphSender, signal: AbortSignal): Promise<GraphAnswer> {
  try {
    return await graph.send(getRequest('v1.0', `${details}?$select=${properties}&$top=999`), signal);
  } catch (error) {
    if (failureOf(error).kind !== 'refused') throw error;
    return graph.send(getRequest('v1.0', details), signal);
  }
}

function rowOf(fields: Fields | undefined): RegistrationRow | undefined {
  const id = fields?.text('id')?.toLowerCase();
  if (fields === undefined || id === undefined || id === '') return undefined;
  const userType = fields.text('userType')?.toLowerCase();
  const methods = fields.list('methodsRegistered');
  const texts = methods?.filter((method) => typeof method === 'string');
  const flags = ['isAdmin', 'isMfaRegistered', 'isMfaCapable', 'isPasswordlessCapable'] as const;
  const lastUpdatedDateTime = fields.text('lastUpdatedDateTime');
  return {
    id,
    ...textAs(fields, 'userPrincipalName', 'userPrincipalName'),
    ...textAs(fields, 'userDisplayName', 'userDisplayName'),
    ...(userType === 'guest' || userType === 'member' ? { guest: userType === 'guest' } : {}),
    ...Object.fromEntries(
      flags.flatMap((name) => (fields.flag(name) === undefined ? [] : [[name, fields.flag(name)]])),
    ),
    // Half a list could hide the method that decides.
    ...(texts !== undefined && texts.length === methods?.length && { methodsRegistered: texts }),
    ...textAs(fields, 'userPreferredMethodForSecondaryAuthentication', 'defaultMethod'),
    ...(lastUpdatedDateTime !== undefined && !Number.isNaN(Date.parse(lastUpdatedDateTime)) && { lastUpdatedDateTime }),
  };
}

function textAs<K extends keyof RegistrationRow>(fields: Fields, name: string, key: K): { readonly [P in K]?: string } {
  const text = fields.text(name);
  return text === undefined ? {} : ({ [key]: text } as { readonly [P in K]: string });
}
