// What people type as a domain → the form in which it may stand in an address. Pure.

import { domainToASCII } from 'node:url';

/** Letters of any script, digits, hyphens, dots. Nothing else gets as far as an address. */
const written = /^[\p{L}\p{M}\p{N}.\u3002-]+$/u;
/** https://www.rfc-editor.org/rfc/rfc1123#section-2; the last label is no number, and there are two at least. */
const encoded = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/;
const longest = 253;

/** Lower case, other scripts in Punycode (https://www.rfc-editor.org/rfc/rfc5891). undefined: it is no domain. */
export function domainOf(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  if (!written.test(text)) return undefined;
  const domain = domainToASCII(text).toLowerCase();
  return domain.length <= longest && encoded.test(domain) ? domain : undefined;
}
