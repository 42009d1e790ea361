// What an access token says about itself. Only to stop before a mistake: whoever it is for decides what it is worth.
// https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference

export interface TokenFacts {
  /** Lower case. */
  readonly tenantId: string | undefined;
  /** Permissions it carries, by their short names. */
  readonly permissions: readonly string[];
}

/** Never throws: what cannot be read is missing. */
export function tokenFacts(token: string): TokenFacts {
  const claims = claimsOf(token);
  const { tid, scp } = claims;
  return {
    tenantId: typeof tid === 'string' ? tid.toLowerCase() : undefined,
    permissions: typeof scp === 'string' ? scp.split(' ').filter((name) => name !== '') : [],
  };
}

function claimsOf(token: string): { readonly tid?: unknown; readonly scp?: unknown } {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch {
    return {};
  }
}
