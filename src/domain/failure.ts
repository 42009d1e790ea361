// What can go wrong, as one closed union. Made in graph and auth, worded in host/explain, decided on nowhere by text.

import type { CloudFeature } from './cloudApi.ts';

/** What the service said about one request, safe to log and to show. `at` is our clock, ISO 8601. */
export interface RequestTrace {
  readonly at: string;
  readonly method?: string;
  /** Path with ids, without query. */
  readonly path?: string;
  readonly status?: number;
  /** `error.code` of the answer; may be empty. */
  readonly code?: string;
  /** `error.message` of the answer: text from outside, never to be interpreted. */
  readonly message?: string;
  readonly requestId?: string;
  readonly clientRequestId?: string;
}

/** Why a credential other than VS Code's account gives no token. `azureCliMustAnswer`: Microsoft Entra asks for another
 * verification, which only Azure CLI itself can ask for. */
export type CredentialTrouble =
  | 'azureCliMissing'
  | 'azureCliSignedOut'
  | 'azureCliMustAnswer'
  | 'certificateUnreadable'
  | 'certificateUnfit'
  | 'deviceCodeExpired';

/** Why a request did not do what was asked. */
export type FailureReason =
  /** The person or the window stopped it. */
  | { readonly kind: 'cancelled' }
  /** No answer: name resolution, connection, TLS. For a write: whether it took effect is not known. */
  | { readonly kind: 'offline' }
  /** 401: no session, or the token is no longer accepted. `claims` is the decoded claims challenge (JSON), if there was one. */
  | { readonly kind: 'signedOut'; readonly claims?: string }
  /** VS Code or Microsoft Entra did not sign us in. `trace.message` is their text, `trace.code` the code in it, if any (see
   * signInErrors.ts), `trace.requestId` Entra's trace id, `trace.clientRequestId` its correlation id. `authority`: origin of the
   * sign-in service; `tenantKnown`: a tenant was named, so an administrator can be sent a link. */
  | { readonly kind: 'signInFailed'; readonly authority?: string; readonly tenantKnown?: true }
  /** The person ended the trip to Microsoft Entra. Perhaps Entra showed an error page, from which nothing ever comes back. */
  | { readonly kind: 'signInNotFinished' }
  | { readonly kind: 'credentialUnusable'; readonly because?: CredentialTrouble }
  /** The sign-in that was given belongs to another tenant or account than the open one. Nothing was sent with it. */
  | { readonly kind: 'otherSignIn' }
  /** 403 of the directory service: a permission (scope) or a role is missing. `permission`: its name, where that is known. */
  | { readonly kind: 'missingPermission'; readonly permission?: string }
  /** 403 of the authentication methods service: missing scope, missing role, or a target out of the role's reach. `about`: what takes
   * another role than the methods do. */
  | { readonly kind: 'accessDenied'; readonly about?: 'perUserMfa' }
  /** 403: the tenant has no Microsoft Entra ID P1 or P2. */
  | { readonly kind: 'missingLicence' }
  /** The tenant's cloud is known not to have it, so nothing was sent. */
  | { readonly kind: 'notInThisCloud'; readonly feature?: CloudFeature }
  /** 404. */
  | { readonly kind: 'notFound' }
  /** 400: the method is the default sign-in method and others remain. */
  | { readonly kind: 'defaultMethodInUse' }
  /** 409: the number is another user's SMS sign-in name; the phone may have been stored for MFA all the same. */
  | { readonly kind: 'phoneNumberNotUnique' }
  /** Any other 4xx: the service understood and refused. */
  | { readonly kind: 'refused' }
  /** 429 after all patience. */
  | { readonly kind: 'throttled'; readonly retryAfterMs?: number }
  /** 5xx, or a time-out on the service's side. For a write: whether it took effect is not known. `retryAfterMs`: not to be asked
   * again before. */
  | { readonly kind: 'unavailable'; readonly retryAfterMs?: number }
  /** The answer is not what Graph sends (a proxy's HTML page, an empty or cut body). */
  | { readonly kind: 'notGraph' }
  /** The answer is Graph's, but not in a shape we know. */
  | { readonly kind: 'unexpected' }
  /** This computer could not keep the record of what is done (disk full, no access), so nothing more was sent.
   * `code` is the system's (`ENOSPC`, `EACCES`). */
  | { readonly kind: 'journalUnwritable'; readonly code?: string }
  /** The phone number or e-mail address that the rest of an operation needs is no longer kept on this computer. */
  | { readonly kind: 'contactLost' }
  /** A pass may have been created, but its code, which is told once, did not arrive. */
  | { readonly kind: 'passCodeLost' }
  /** Another window is working on the operation. */
  | { readonly kind: 'otherWindow' }
  /** The operation belongs to a demo tenant that was closed, or to another tenant than the open one. */
  | { readonly kind: 'otherTenant' }
  /** The tenant in which an operation ran was left. */
  | { readonly kind: 'tenantLeft' };

export type FailureKind = FailureReason['kind'];
export type Failure = FailureReason & {
  readonly trace?: RequestTrace;
  /** The same request was sent before, and may have taken effect then without an answer that says so. */
  readonly resent?: true;
  /** `cancelled` before it was sent at all: it has had no effect. */
  readonly unsent?: true;
};

/** The one error class. Everything thrown on purpose below the commands is one of these. */
export class EntraError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.name = 'EntraError';
    this.failure = failure;
  }
}

/** The failure behind anything caught: ours as it is, an abort as `cancelled`, all else as `unexpected`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof EntraError) return error.failure;
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' };
  return { kind: 'unexpected' };
}

/** A value that could be read, or why it could not. */
export type Known<T> =
  { readonly known: true; readonly value: T } | { readonly known: false; readonly failure: Failure };
