// A message as one text: the first line is the subject. Pure.

import type { Message } from '../../guides/composeMessage.ts';

export function wholeText({ subject, body }: Message): string {
  return `${subject}\n\n${body}`;
}
