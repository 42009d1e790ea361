// A message as a draft that mail programs open for editing: an .eml file. Pure. RFC 5322, 2045, 2047; X-Unsent is Outlook's.
// https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxcmail/

import type { Message } from './composeMessage.ts';

/** Bytes of UTF-8 that fit an encoded word in whole base64 groups, in a line of 76 characters that begins with the name of a header. */
const wordBytes = 39;
const lineLength = 76;

/** Only ASCII, with CRLF at the end of every line. @param to an address; undefined: left to the person. */
export function mailDraft({ subject, body }: Message, to: string | undefined): string {
  const headers = [
    'X-Unsent: 1',
    // An address that cannot stand in a header as it is would break it, or add another one.
    ...(to !== undefined && isPlainAddress(to) ? [`To: ${to}`] : []),
    `Subject: ${encodedHeader(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const encoded = base64(new TextEncoder().encode(body.replaceAll('\n', '\r\n')));
  const lines = encoded.match(new RegExp(`.{1,${lineLength}}`, 'gu')) ?? [];
  return [...headers, '', ...lines, ''].join('\r\n');
}

function isPlainAddress(address: string): boolean {
  return address.length <= 254 && /^[!#$%&'*+\-/=?^_`{|}~.\w]+@[\w.-]+$/.test(address);
}

/** Encoded words, folded: none holds half a character. */
function encodedHeader(text: string): string {
  const words: Uint8Array[] = [];
  let bytes: number[] = [];
  for (const character of text.replaceAll(/[\r\n]+/g, ' ')) {
    const next = [...new TextEncoder().encode(character)];
    if (bytes.length + next.length > wordBytes) {
      words.push(Uint8Array.from(bytes));
      bytes = [];
    }
    bytes.push(...next);
  }
  words.push(Uint8Array.from(bytes));
  return words.map((word) => `=?utf-8?B?${base64(word)}?=`).join('\r\n ');
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
