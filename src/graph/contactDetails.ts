// By which registered addresses a user is reached, the manager among them, and in which language. Knows no texts.
// https://learn.microsoft.com/graph/api/user-list-manager

import type { Known } from '../domain/failure.ts';
import { directoryPhones, phoneProperties, type DirectoryPhone } from './directoryPhones.ts';
import type { GraphSender } from './graph.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { known } from './http/known.ts';
import { throwIfCancelled } from './http/throwIfCancelled.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

export interface ContactDetails {
  readonly mail?: string;
  /** Other addresses that the directory has. */
  readonly otherMails: readonly string[];
  readonly phones: readonly DirectoryPhone[];
  /** Such as `ja-JP`. */
  readonly preferredLanguage?: string;
  /** undefined: nobody is registered as manager. */
  readonly manager: Known<Manager | undefined>;
}

export interface Manager {
  readonly displayName: string;
  readonly mail?: string;
  readonly phones: readonly DirectoryPhone[];
}

/** One round trip. A manager who may not be read spoils nothing else. @throws EntraError. */
export async function readContactDetails(
  graph: { readonly together: GraphSender },
  userId: string,
  signal: AbortSignal,
): Promise<ContactDetails> {
  const path = `/users/${encodeURIComponent(userId)}`;
  const select = `$select=id,mail,otherMails,preferredLanguage,${phoneProperties}`;
  const [answer, manager] = await Promise.all([
    graph.together.send(getRequest('v1.0', `${path}?${select}`), signal),
    known(readManager(graph.together, path, signal)),
  ]);
  throwIfCancelled(signal);
  const user = fieldsOf(answer.body);
  if (user === undefined) throw unexpectedShape(answer);
  const mail = user.text('mail');
  const preferredLanguage = user.text('preferredLanguage');
  return {
    otherMails: (user.list('otherMails') ?? []).filter((address) => typeof address === 'string'),
    phones: directoryPhones(user),
    // Who has no manager is answered for with 404.
    manager: !manager.known && manager.failure.kind === 'notFound' ? { known: true, value: undefined } : manager,
    ...(mail !== undefined && { mail }),
    ...(preferredLanguage !== undefined && { preferredLanguage }),
  };
}

async function readManager(graph: GraphSender, path: string, signal: AbortSignal): Promise<Manager> {
  const answer = await graph.send(
    getRequest('v1.0', `${path}/manager?$select=id,displayName,mail,${phoneProperties}`),
    signal,
  );
  const manager = fieldsOf(answer.body);
  const displayName = manager?.text('displayName');
  if (manager === undefined || displayName === undefined) throw unexpectedShape(answer);
  const mail = manager.text('mail');
  return { displayName, phones: directoryPhones(manager), ...(mail !== undefined && { mail }) };
}
