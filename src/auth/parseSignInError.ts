// Finds what helps in the text of a sign-in error: a thrown message, the text or the address of Microsoft Entra's page, or a code
// that somebody typed. Takes nothing else over: such a text may hold anything. Knows no vscode.

import { isKnownSignInError } from '../domain/signInErrors.ts';

export interface SignInErrorFacts {
  /** `AADSTS50011`, or a word of VS Code's sign-in library. */
  readonly code: string;
  /** The page calls it Request Id. */
  readonly traceId?: string;
  readonly correlationId?: string;
  /** As Microsoft Entra wrote it. */
  readonly timestamp?: string;
  /** The redirect URI that the error is about. Text from outside, to be compared and not to be shown. */
  readonly redirectUri?: string;
}

/** What Entra writes before its codes, and MSAL's own codes. Each is bounded: the text may be long and hostile. */
const codes: readonly RegExp[] = [
  /AADSTS[\s:#-]{0,3}(\d{4,9})(?!\d)/gi,
  /\berror_codes["']?\s{0,5}[:=]\s{0,5}\[([\d\s,]{1,200})\]/gi,
  /\/error\/?\?code=(\d{4,9})(?!\d)/gi,
  /(?:error ?code|エラー ?コード)["']?\s{0,5}[:=]?\s{0,5}(\d{5,9})(?!\d)/gi,
  /^(?:error|code)?[\s:#]{0,5}([1-9]\d{4,7})[\s.]{0,5}$/gi,
];
const words = /\b(network_error|no_network_connectivity|endpoints_resolution_error|platform_broker_error)\b/;
/** microsoft/vscode, extHostAuthentication.ts and authenticationService.ts: the built-in extension is disabled, or offers no sign-in
 * for the cloud. */
const noProvider = /Timed out waiting for authentication provider|No authentication provider '.{1,60}' is currently/;

const guid = '([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})';
const separator = `["']?[\\s:=+"']{0,6}`;
const traceId = new RegExp(`(?:trace|request|トレース|要求)[\\s+_-]?id${separator}${guid}`, 'i');
const correlationId = new RegExp(`(?:correlation|相関|関連付け)[\\s+_-]?id${separator}${guid}`, 'i');
const timestamp = new RegExp(
  `(?:time[\\s_]?stamp|タイムスタンプ)${separator}(\\d{4}-\\d{2}-\\d{2}[T +]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?Z?)`,
  'i',
);
const redirectUri =
  /(?:redirect|reply|リダイレクト)[\s+_-]{0,3}(?:ur[il]|address)["']?[\s:=+"'‘“「]{0,4}([a-z][a-z0-9+.-]{2,40}:\/\/[^\s"'’”」&<>]{1,300})/i;

/** undefined if there is no code in it. Of several the first that is known counts. */
export function parseSignInError(given: string): SignInErrorFacts | undefined {
  const text = readable(given);
  const code = codeOf(text);
  if (code === undefined) return undefined;
  const facts = {
    traceId: traceId.exec(text)?.[1],
    correlationId: correlationId.exec(text)?.[1],
    timestamp: timestamp.exec(text)?.[1]?.replace('+', ' '),
    redirectUri: redirectUri.exec(text)?.[1],
  };
  return { code, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) };
}

function codeOf(text: string): string | undefined {
  const found = codes
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => (match[1] ?? '').split(/[\s,]+/))
    .filter((digits) => digits !== '')
    .map((digits) => `AADSTS${digits}`);
  const known = found.find(isKnownSignInError) ?? found[0];
  if (known !== undefined) return known;
  return noProvider.test(text) ? 'provider_missing' : words.exec(text)?.[1];
}

/** Full-width letters, digits and signs become plain ones, and what is encoded in an address becomes readable. */
function readable(text: string): string {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
  const decode = (encoded: string): string =>
    encoded.replace(/%([0-7][0-9a-f])/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  // Twice: an address inside an address is encoded twice.
  return decode(decode(plain)).trim();
}
