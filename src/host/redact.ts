// Takes out of a text what must never be kept: tokens, passes, secrets and readable phone numbers. Knows no vscode.

/** Keys whose value is a secret wherever they appear: JSON, forms, query strings, `key: value`. */
const secretKeys = [
  'access_token',
  'refresh_token',
  'id_token',
  'accessToken',
  'refreshToken',
  'idToken',
  'client_secret',
  'client_assertion',
  'clientSecret',
  'device_code',
  'user_code',
  'code_verifier',
  'authorization_code',
  'temporaryAccessPass',
  'secretKey',
  'password',
  'passcode',
  'pin',
  'phoneNumber',
  'mobilePhone',
  'businessPhones',
];

/** What a redacted part is replaced by. */
const gone = '‹removed›';

const quotedValue = new RegExp(
  `(["']?)\\b(${secretKeys.join('|')})\\1(\\s*[:=]\\s*)(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\\[[^\\]]*\\])`,
  'gi',
);
const bareValue = new RegExp(`\\b(${secretKeys.join('|')})(["']?\\s*[:=]\\s*)(?!["'\\[‹])[^\\s&,;}\\]]+`, 'gi');
const authorization = /\b(authorization)(["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;}]+/gi;
const bearer = /\b(bearer|basic)\s+[A-Za-z0-9+/=_.~-]{8,}/gi;
/** `code=` of a redirect is a secret, but `code: "badRequest"` of an error is what support needs: only in queries. */
const redirectCode = /([?&#](?:code|state)=)[^&\s]+/gi;
const jsonWebToken = /\beyJ[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*){0,3}/g;
/** Refresh tokens and other opaque secrets: longer than any id we log on purpose. */
const longOpaque = /(?<![A-Za-z0-9_-])[A-Za-z0-9_.-]{80,}/g;

const digit = '[0-90-9]';
const gap = '[\\s\\u3000().\\u30fb\\-\\u2010-\\u2015\\u2212\\u30fc\\uff0d]';
/** `+81 80 9999 9999`, `+81 8099999999x12`, `(+81)…`, full-width too. */
const international = new RegExp(`[+\\uff0b]${gap}{0,2}${digit}(?:${gap}{0,2}${digit}){5,17}`, 'g');
/** `080-9999-9999`, `(03) 1234 5678`: begins with 0. Letters and hyphens around rule out parts of GUIDs and dates. */
const national = new RegExp(`(?<![\\w-])\\(?[0\\uff10](?:${gap}{0,2}${digit}){8,11}(?![\\w-])`, 'g');
/** Digits in one run, as typed or as a spreadsheet leaves them. */
const bareDigits = new RegExp(`(?<![\\w.-])${digit}{9,15}(?![\\w-])`, 'g');

/** The text without its secrets. Ids, request ids, dates, statuses and masked numbers stay readable. */
export function redact(text: string): string {
  return text
    .replace(jsonWebToken, gone)
    .replace(
      quotedValue,
      (_all, quote: string, key: string, between: string) => `${quote}${key}${quote}${between}${gone}`,
    )
    .replace(bareValue, `$1$2${gone}`)
    .replace(authorization, `$1$2${gone}`)
    .replace(bearer, `$1 ${gone}`)
    .replace(redirectCode, `$1${gone}`)
    .replace(longOpaque, gone)
    .replace(international, gone)
    .replace(national, gone)
    .replace(bareDigits, gone);
}
