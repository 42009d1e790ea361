// The body of a $batch, written and read by hand: the SDK's own batch classes keep the version in the inner addresses and stumble
// over harmless answers. https://learn.microsoft.com/graph/json-batching Knows no queue and judges nothing.

import type { Call } from './call.ts';
import { fieldsOf } from './fields.ts';
import { innerReplyOf, type Reply } from './reply.ts';

/** One call that carries all of `calls`, which share version and need. At most 20.
 * @param chained each is to be carried out only after the one before went well.
 * https://learn.microsoft.com/graph/json-batching#sequence-requests-with-the-dependson-property */
export function batchCallOf(root: string, calls: readonly [Call, ...Call[]], chained: boolean): Call {
  const { version, need } = calls[0];
  const requests = calls.map(({ method, relativeUrl, headers, body }, index) => ({
    id: idAt(index),
    method,
    url: relativeUrl,
    ...(chained && index > 0 && { dependsOn: [idAt(index - 1)] }),
    ...((body !== undefined || Object.keys(headers).length > 0) && {
      headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    }),
    ...(body !== undefined && { body: JSON.parse(body) as unknown }),
  }));
  return {
    method: 'POST',
    url: `${root}/${version}/$batch`,
    version,
    relativeUrl: '/$batch',
    headers: {},
    body: JSON.stringify({ requests }),
    need,
    idempotent: calls.every((call) => call.idempotent),
  };
}

/** The answers in the order of `calls`; undefined where one is missing or no answer at all. Answers come in any order; unknown
 * ids and second answers to the same id are passed over. undefined: this is no batch's answer. */
export function batchRepliesOf(envelope: Reply, calls: readonly Call[]): readonly (Reply | undefined)[] | undefined {
  const body = envelope.body.kind === 'json' ? fieldsOf(envelope.body.value) : undefined;
  const responses = body?.list('responses');
  if (responses === undefined) return undefined;
  const { at, clientRequestId } = envelope.trace;
  const replies = new Map<string, Reply>();
  for (const response of responses.map(fieldsOf)) {
    const id = response?.text('id');
    const index = Number(id) - 1;
    const call = idAt(index) === id ? calls[index] : undefined;
    if (response === undefined || id === undefined || call === undefined || replies.has(id)) continue;
    const path = `/${call.version}${call.relativeUrl.split('?', 1)[0] ?? ''}`;
    const trace = { at, method: call.method, path, ...(clientRequestId !== undefined && { clientRequestId }) };
    const reply = innerReplyOf(response, trace);
    if (reply !== undefined) replies.set(id, reply);
  }
  return calls.map((_, index) => replies.get(idAt(index)));
}

const idAt = (index: number): string => String(index + 1);
