// A link that opens a new message in the mail program. Pure. RFC 6068.

import type { Message } from './composeMessage.ts';

/** Longer ones are cut by Windows and by mail programs, without a word. */
const longest = 1_800;

/** undefined: it would be too long. @param to an address; undefined: left to the person. */
export function mailtoLink({ subject, body }: Message, to: string | undefined): string | undefined {
  const lines = body.replaceAll('\n', '\r\n');
  const address = to === undefined ? '' : encodeURIComponent(to).replaceAll('%40', '@');
  const link = `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return link.length < longest ? link : undefined;
}
