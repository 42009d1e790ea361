// One entry of the audit log about somebody's sign-in: methods, per-user MFA, password, sessions. Plain data and pure functions.
// https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities

/** What changed. `used`: Microsoft Authenticator noted its own use or version; nobody changed anything. */
export type ChangeKind = 'methods' | 'perUserMfa' | 'password' | 'sessions' | 'used';

export interface MethodChange {
  readonly id: string;
  /** ISO 8601, the service's clock. */
  readonly at: string;
  readonly kind: ChangeKind;
  /** As the service calls it, in English: an open set. */
  readonly activity: string;
  /** Names of the changed properties `StrongAuthentication…`, if told; never their values, which hold numbers and keys. */
  readonly properties: readonly string[];
  readonly succeeded: boolean | undefined;
  /** What the service adds; text from outside, may be empty. */
  readonly reason: string;
  readonly by: ChangedBy;
  /** Whence; may be an address of Microsoft's. */
  readonly ipAddress?: string;
}

/** Names are text from the tenant. */
export type ChangedBy =
  | { readonly kind: 'person'; readonly id: string | undefined; readonly name: string }
  | { readonly kind: 'app'; readonly name: string }
  | { readonly kind: 'untold' };

export interface MethodChanges {
  /** Newest first. */
  readonly changes: readonly MethodChange[];
  /** Older entries were left unread. */
  readonly cut: boolean;
}

const day = 86_400_000;

/** What is a warning sign: real changes of the last 24 hours, failed attempts among them. @param now epoch milliseconds. */
export function changesOfLastDay(changes: readonly MethodChange[], now: number): readonly MethodChange[] {
  // An entry with a time that cannot be read is taken for new.
  return changes.filter(({ at, kind }) => kind !== 'used' && !(Date.parse(at) < now - day));
}
