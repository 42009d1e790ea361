// What an access token says about itself. Only to stop before a mistake: whoever it is for decides what it is worth.
// https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference

export interface TokenFacts {
  /** Lower case. */
  readonly tenantId: string | undefined;
  /** Permissions it carries, by their short names: a person's, or an app's own. */
  readonly permissions: readonly string[];
  /** No person stands behind it. Whatever does not say that one does counts as an app's. */
  readonly appOnly: boolean;
  /** Object id of the person, or of the app in the tenant. */
  readonly objectId: string | undefined;
  /** As people know the app, or the person. Text from outside. */
  readonly name: string | undefined;
}

/** Never throws: what cannot be read is missing. */
export function tokenFacts(token: string): TokenFacts {
  const { tid, scp, roles, idtyp, oid, upn, unique_name, app_displayname, appid } = claimsOf(token);
  const scopes = typeof scp === 'string' ? scp.split(' ').filter((name) => name !== '') : [];
  const appRoles = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
  const appOnly = idtyp === 'app' || typeof scp !== 'string';
  return {
    tenantId: typeof tid === 'string' ? tid.toLowerCase() : undefined,
    permissions: appOnly ? appRoles : scopes,
    appOnly,
    objectId: typeof oid === 'string' ? oid : undefined,
    name: (appOnly ? [app_displayname, appid] : [upn, unique_name]).find((name) => typeof name === 'string'),
  };
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}
