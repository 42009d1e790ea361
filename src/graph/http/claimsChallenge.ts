// Finds the claims challenge in a WWW-Authenticate header. https://learn.microsoft.com/entra/identity-platform/claims-challenge
// Knows no tokens.

/** The decoded claims (JSON text) a new token must satisfy, or undefined if the header asks for none. Parameters come in any
 * order; several challenges come joined by commas, as `Headers` joins repeated headers. */
export function claimsChallengeOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  // Quoted values are taken whole, so that a comma or `claims=` inside one is not mistaken for a parameter.
  for (const [, name, quoted, bare] of header.matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)) {
    if (name?.toLowerCase() !== 'claims') continue;
    const claims = decoded(quoted ?? bare ?? '');
    if (claims !== undefined) return claims;
  }
  return undefined;
}

/** Base64 or base64url, with or without padding; seen unencoded too. */
function decoded(value: string): string | undefined {
  const text = value.startsWith('{') ? value.replaceAll('\\"', '"') : Buffer.from(value, 'base64').toString('utf8');
  try {
    const claims: unknown = JSON.parse(text);
    return typeof claims === 'object' && claims !== null ? text : undefined;
  } catch {
    return undefined;
  }
}
