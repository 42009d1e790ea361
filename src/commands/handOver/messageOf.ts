// The message in a text that somebody may have edited: the first line is the subject. Pure.

import type { Message } from '../../guides/composeMessage.ts';

export function messageOf(text: string): Message {
  const [subject = '', ...lines] = text.replaceAll(/\r\n?/g, '\n').split('\n');
  return { subject: subject.trim(), body: lines.join('\n').replace(/^\n+/, '') };
}
