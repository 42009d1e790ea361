// Claims that any token made now satisfies, and that no cached copy is given for: what makes a token new without asking the person.
// https://learn.microsoft.com/entra/identity-platform/claims-challenge

/** JSON. @param now epoch milliseconds. */
export function claimsForNewToken(now: number): string {
  // Ten minutes ago, so that clocks may differ.
  const since = String(Math.floor(now / 1000) - 600);
  return JSON.stringify({ access_token: { nbf: { essential: true, value: since } } });
}
