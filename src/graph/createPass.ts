// Issues a Temporary Access Pass, which takes the place of the one the user has. Knows no plans and keeps no code.
// https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods

import type { CreatedPass } from '../domain/createdPass.ts';
import type { RequestTrace } from '../domain/failure.ts';
import { fieldsOf } from './http/fields.ts';
import type { GraphSender } from './graph.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';
import { parseMethod } from './parseMethod.ts';

export interface PassWish {
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
  /** ISO 8601; undefined: from now on. Clocks differ, so that "now" is not sent. */
  readonly startDateTime?: string;
}

/** The code is in this answer and nowhere else. Never sent twice by itself: a second pass would replace one that may be in use.
 * @throws EntraError. */
export async function createPass(
  graph: GraphSender,
  userId: string,
  { lifetimeInMinutes, isUsableOnce, startDateTime }: PassWish,
  signal: AbortSignal,
): Promise<{ readonly trace: RequestTrace; readonly pass: CreatedPass }> {
  const version = graph.api.methodsVersion;
  const path = `/users/${encodeURIComponent(userId)}/authentication/temporaryAccessPassMethods`;
  const body = { lifetimeInMinutes, isUsableOnce, ...(startDateTime !== undefined && { startDateTime }) };
  const answer = await graph.send({ method: 'POST', version, path, body, idempotent: false }, signal);
  const code = fieldsOf(answer.body)?.text('temporaryAccessPass');
  const method = parseMethod(answer.body, 'temporaryAccessPass');
  if (code === undefined || code === '' || method.kind !== 'temporaryAccessPass') throw unexpectedShape(answer);
  return { trace: answer.trace, pass: { code, method } };
}
