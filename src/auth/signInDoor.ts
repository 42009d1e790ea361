// One way to sign in: VS Code's Microsoft account, or a credential. Types only. What is asked for, and when, is tokenSource's.

/** As whom a token was given. */
export interface Account {
  /** `<object id>.<tenant id>` of the account's home. */
  readonly id: string;
  /** As people know it; for a person, usually the user principal name. */
  readonly label: string;
}

export interface Admission {
  /** An access token. Never logged, kept in memory only. */
  readonly token: string;
  readonly account: Account;
}

export interface Asking {
  /** Names in Microsoft Graph, without its address. */
  readonly permissions: readonly string[];
  /** Lower-case GUID; undefined: the account's home tenant. */
  readonly tenantId: string | undefined;
  /** undefined: any account. */
  readonly account: Account | undefined;
  /** A claims challenge to satisfy, as JSON. https://learn.microsoft.com/entra/identity-platform/claims-challenge */
  readonly claims?: string;
  /** The session that is there is of no use: sign in once more. */
  readonly anew?: true;
}

/** Why the person is asked. */
export interface Reason {
  /** For the person; plain. */
  readonly detail: string;
  /** The account is asked for even if one is remembered. */
  readonly choose: boolean;
}

export interface SignInDoor {
  /** What is granted does not depend on what is asked for: the token alone tells it. */
  readonly fixedPermissions: boolean;
  /** Asks nobody. undefined: it cannot be had without asking. @throws EntraError `signInFailed`, `credentialUnusable`, `cancelled`. */
  silently(asking: Asking, signal: AbortSignal): Promise<Admission | undefined>;
  /** May ask the person; for use after a click. The signal aborts when nobody waits for it any more.
   * @throws EntraError as silently, and `signInNotFinished`. */
  asking(asking: Asking, reason: Reason, signal: AbortSignal): Promise<Admission | undefined>;
  /** Whether the account is still signed in. Never asks. */
  isSignedIn(account: Account): Promise<boolean>;
}
