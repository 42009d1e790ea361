// Activating an eligible role of one's own. Decides nothing about what an answer means: that is domain/activation's.
// https://learn.microsoft.com/graph/api/rbacapplication-post-roleassignmentschedulerequests

import type { Activation, ActivationWish } from '../domain/activation.ts';
import type { GraphSender } from './graph.ts';
import { allPages } from './http/allPages.ts';
import { fieldsOf, type Fields } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

const requests = '/roleManagement/directory/roleAssignmentScheduleRequests';

/** Asks for the activation, once: it is never sent again by itself, and a lost answer leaves open whether it took effect.
 * @throws EntraError. */
export async function requestActivation(
  graph: GraphSender,
  { principalId, roleDefinitionId, directoryScopeId, justification, ticket, minutes }: ActivationWish,
  signal: AbortSignal,
): Promise<Activation> {
  const body = {
    action: 'selfActivate',
    ...{ principalId, roleDefinitionId, directoryScopeId, justification },
    // Without a start it begins now, by the service's clock.
    scheduleInfo: { expiration: { type: 'afterDuration', duration: `PT${minutes}M` } },
    ...(ticket && { ticketInfo: { ticketNumber: ticket.number, ticketSystem: ticket.system } }),
  };
  const request = { method: 'POST', version: 'v1.0', path: requests, body, idempotent: false } as const;
  const answer = await graph.send(request, signal);
  const activation = parse(answer.body);
  if (activation === undefined) throw unexpectedShape(answer);
  return activation;
}

/** How a request stands now. @throws EntraError. */
export async function readActivation(graph: GraphSender, id: string, signal: AbortSignal): Promise<Activation> {
  const answer = await graph.send(getRequest('v1.0', `${requests}/${encodeURIComponent(id)}`), signal);
  const activation = parse(answer.body);
  if (activation === undefined) throw unexpectedShape(answer);
  return activation;
}

/** One's own requests, whatever became of them. @throws EntraError.
 * https://learn.microsoft.com/graph/api/unifiedroleassignmentschedulerequest-filterbycurrentuser */
export async function readOwnActivations(graph: GraphSender, signal: AbortSignal): Promise<readonly Activation[]> {
  const items = await allPages(graph, getRequest('v1.0', `${requests}/filterByCurrentUser(on='principal')`), signal);
  return items.map(parse).filter((activation) => activation !== undefined);
}

function parse(item: unknown): Activation | undefined {
  const fields = fieldsOf(item);
  const id = fields?.text('id');
  if (fields === undefined || id === undefined || id === '') return undefined;
  const createdAt = fields.text('createdDateTime');
  return {
    id,
    status: fields.text('status') ?? '',
    action: fields.text('action') ?? '',
    roleDefinitionId: fields.text('roleDefinitionId') ?? '',
    directoryScopeId: fields.text('directoryScopeId') ?? '',
    justification: textOf(fields, 'justification'),
    ...(createdAt !== undefined && { createdAt }),
  };
}

const textOf = (fields: Fields, name: string): string => fields.text(name) ?? '';
