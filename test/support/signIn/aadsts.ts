// Errors as Microsoft Entra words them, on pages and in answers alike.
// https://learn.microsoft.com/entra/identity-platform/reference-error-codes

export interface AadstsDetails {
  readonly clientId: string;
  readonly appName: string;
  readonly person: string;
  /** Id of the person's home tenant. */
  readonly home: string;
  /** As in the address. */
  readonly tenant: string;
  readonly redirectUri: string;
}

export interface AadstsError {
  readonly code: number;
  /** The error's name in OAuth. */
  readonly error: string;
  readonly suberror?: string;
  /** `AADSTS…: … Trace ID: … Correlation ID: … Timestamp: …`. */
  readonly description: string;
  readonly traceId: string;
  readonly correlationId: string;
  readonly timestamp: string;
}

type Worded = readonly [error: string, text: (details: AadstsDetails) => string, suberror?: string];

const graph = '00000003-0000-0000-c000-000000000000';

const errors = {
  50011: [
    'invalid_request',
    ({ redirectUri, clientId }) =>
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this.`,
  ],
  50020: [
    'invalid_grant',
    ({ person, home, tenant, clientId, appName }) =>
      `User account '${person}' from identity provider 'https://sts.windows.net/${home}/' does not exist in tenant '${tenant}' and cannot access the application '${clientId}'(${appName}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  ],
  50076: [
    'interaction_required',
    () =>
      `Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '${graph}'.`,
    'basic_action',
  ],
  50079: [
    'interaction_required',
    () =>
      `Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '${graph}'.`,
    'basic_action',
  ],
  50105: [
    'invalid_grant',
    ({ appName, clientId, person }) =>
      `Your administrator has configured the application ${appName} ('${clientId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${person}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
  ],
  50173: [
    'invalid_grant',
    () =>
      `The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '2026-11-20T08:00:00.0000000Z' and the TokensValidFrom date (before which tokens are not valid) for this user is '2026-11-22T08:00:00.0000000Z'.`,
    'bad_token',
  ],
  53003: [
    'access_denied',
    () => 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    'message_only',
  ],
  65001: [
    'invalid_grant',
    ({ clientId, appName }) =>
      `The user or administrator has not consented to use the application with ID '${clientId}' named '${appName}'. Send an interactive authorization request for this user and resource.`,
    'consent_required',
  ],
  65002: [
    'invalid_request',
    ({ clientId }) =>
      `Consent between first party application '${clientId}' and first party resource '${graph}' must be configured via preauthorization - applications owned and operated by Microsoft must get approval from the API owner before requesting tokens for that API.`,
  ],
  65004: ['access_denied', () => 'User declined to consent to access the app.'],
  70007: [
    'unsupported_response_mode',
    () => `'query' is not a supported value of 'response_mode' when requesting a token.`,
  ],
  70008: [
    'invalid_grant',
    () =>
      'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  ],
  70016: ['authorization_pending', () => 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.'],
  70018: [
    'bad_verification_code',
    () => 'Invalid verification code due to User typing in wrong user code for device code flow.',
  ],
  70020: [
    'expired_token',
    () => `The provided value for the input parameter 'device_code' is not valid. This device code has expired.`,
  ],
  90002: [
    'invalid_request',
    ({ tenant }) =>
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  ],
  90094: ['access_denied', () => 'The grant requires admin permission.'],
  650052: [
    'invalid_client',
    ({ tenant }) =>
      `The app is trying to access a service '${graph}'(Microsoft Graph) that your organization '${tenant}' lacks a service principal for. Contact your IT Admin to review the configuration of your service subscriptions or consent to the application in order to create the required service principal.`,
  ],
  650057: [
    'invalid_resource',
    ({ clientId, appName }) =>
      `Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: ${clientId}(${appName}). Resource value from request: https://graph.microsoft.com. Resource app ID: ${graph}. List of valid resources from app registration: .`,
  ],
  700016: [
    'unauthorized_client',
    ({ clientId, tenant }) =>
      `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  ],
  700027: [
    'invalid_client',
    () =>
      'The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found.]',
  ],
  700082: [
    'invalid_grant',
    () =>
      'The refresh token has expired due to inactivity. The token was issued on 2026-08-20T08:00:00.0000000Z and was inactive for 90.00:00:00.',
    'bad_token',
  ],
  7000218: [
    'invalid_client',
    () => `The request body must contain the following parameter: 'client_assertion' or 'client_secret'.`,
  ],
  9002327: [
    'invalid_request',
    () => `Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.`,
  ],
} as const satisfies Readonly<Record<number, Worded>>;

export type AadstsCode = keyof typeof errors;

export function aadsts(code: AadstsCode, details: AadstsDetails): AadstsError {
  const [error, text, suberror] = errors[code] as Worded;
  const traceId = crypto.randomUUID();
  const correlationId = crypto.randomUUID();
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const description = `AADSTS${code}: ${text(details)} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
  return { code, error, description, traceId, correlationId, timestamp, ...(suberror && { suberror }) };
}
