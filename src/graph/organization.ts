// The tenant itself. https://learn.microsoft.com/graph/api/organization-list Knows no sessions.

import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { pageOf } from './http/page.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

export interface Organization {
  /** Tenant id (GUID). */
  readonly id: string;
  readonly displayName: string;
  /** The domain new users get; undefined if Graph does not say. */
  readonly defaultDomain?: string;
  /** `….onmicrosoft.com` (or the cloud's like). */
  readonly initialDomain?: string;
  /** Two letters, ISO 3166-1. Null for callers who may read no more than `User.Read` lets them. */
  readonly countryLetterCode?: string;
}

/** The tenant of the signed-in account. @throws EntraError. */
export async function readOrganization(graph: GraphSender, signal: AbortSignal): Promise<Organization> {
  const path = '/organization?$select=id,displayName,verifiedDomains,countryLetterCode';
  const answer = await graph.send(getRequest('v1.0', path), signal);
  const organization = fieldsOf(pageOf(answer).items[0]);
  const id = organization?.text('id');
  if (organization === undefined || id === undefined) throw unexpectedShape(answer);
  const domains = (organization.list('verifiedDomains') ?? []).map(fieldsOf);
  const defaultDomain = domains.find((domain) => domain?.flag('isDefault') === true)?.text('name');
  const initialDomain = domains.find((domain) => domain?.flag('isInitial') === true)?.text('name');
  const countryLetterCode = organization.text('countryLetterCode');
  return {
    id,
    displayName: organization.text('displayName') ?? defaultDomain ?? id,
    ...(defaultDomain !== undefined && { defaultDomain }),
    ...(initialDomain !== undefined && { initialDomain }),
    ...(countryLetterCode !== undefined && { countryLetterCode }),
  };
}
