// What an error body says, in every shape it comes in. https://learn.microsoft.com/graph/errors Decides nothing.

import { fieldsOf, type Fields } from './fields.ts';
import type { ReplyBody } from './reply.ts';

export interface GraphErrorBody {
  /** `error.code`; may be empty. undefined: the body is no error body. */
  readonly code: string | undefined;
  /** All codes, the outer one first. */
  readonly codes: readonly string[];
  readonly message: string | undefined;
  /** All texts, for the few refusals that only their text tells apart. */
  readonly messages: readonly string[];
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
}

/** Inner errors nest, two or three deep; not for ever. */
const deepest = 6;

/** Reads an error body: `innerError` or `innererror`, nested, null or absent; `code` empty; `message` holding the back end's
 * own error as a JSON string; `error` as a bare string. Never throws. */
export function graphErrorOf(body: ReplyBody): GraphErrorBody {
  const outer = body.kind === 'json' ? fieldsOf(body.value) : undefined;
  const bare = outer?.text('error');
  const levels = levelsOf(outer?.object('error') ?? outer?.object('odata.error'));
  const texts = (name: string): string[] => levels.flatMap((level) => level.text(name) ?? []);
  const codes = [...(bare === undefined ? [] : [bare]), ...texts('code')];
  const messages = [
    ...texts('message'),
    ...texts('Message'),
    ...levels.flatMap((level) => level.object('message')?.text('value') ?? []),
  ];
  return {
    code: codes[0],
    codes,
    // The back end's own words, where the outer message only wraps them.
    message: messages.find((message) => !message.startsWith('{')) ?? messages[0],
    messages,
    requestId: texts('request-id')[0],
    clientRequestId: texts('client-request-id')[0],
  };
}

/** The error and everything nested in it, from the outside in. */
function levelsOf(error: Fields | undefined): Fields[] {
  const levels: Fields[] = [];
  let next = error === undefined ? [] : [error];
  for (let depth = 0; depth < deepest && next.length > 0; depth++) {
    levels.push(...next);
    next = next.flatMap((level) =>
      [level.object('innerError'), level.object('innererror'), wrapped(level.text('message'))].filter(
        (inner) => inner !== undefined,
      ),
    );
  }
  return levels;
}

/** A back end's error that came as the text of `message`. */
function wrapped(message: string | undefined): Fields | undefined {
  if (!message?.startsWith('{')) return undefined;
  try {
    const inner = fieldsOf(JSON.parse(message));
    return inner?.object('error') ?? inner?.object('odata.error') ?? inner;
  } catch {
    return undefined;
  }
}
