// What gives the tokens for one tenant's Microsoft Graph. Types only.

import type { TokenSource } from '../graph/graph.ts';
import type { PermissionSet, PermissionState } from './permissions.ts';
import type { Account } from './signInDoor.ts';
import type { TokenFacts } from './tokenFacts.ts';

/** `ask`: a person clicked. `choose`: the account is asked for even if one is remembered. `askLeast`: as `ask`, for no more than
 * what nothing works without. `anew`: as `ask`, though there is a session. `silently`: nobody is asked anything. */
export type HowToSignIn = 'ask' | 'choose' | 'askLeast' | 'anew' | 'silently';

/** What the first token says, and whose it is. */
export type SignedIn = TokenFacts & { readonly tenantId: string; readonly account: Account };

export interface TenantTokenSource extends TokenSource {
  /** Comes first. @throws EntraError `signedOut` (silently: nobody is signed in), `cancelled`, `signInFailed`, `signInNotFinished`,
   * `credentialUnusable`, `otherSignIn`. */
  signIn(how: HowToSignIn, signal: AbortSignal): Promise<SignedIn>;
  /** Of the permissions asked for at sign-in, those that are not granted. */
  missingPermissions(): readonly string[];
  /** What is known of a set; `off` for writing in read-only mode. */
  permission(set: PermissionSet): PermissionState;
  /** Looks whether a set is granted, and asks nobody. @throws EntraError as signIn. */
  look(set: PermissionSet, signal: AbortSignal): Promise<PermissionState>;
  /** Asks the person for a set unless it is granted; for use after a click. @throws EntraError as signIn, and
   * `missingPermission` where it cannot be asked for. */
  ask(set: PermissionSet, signal: AbortSignal): Promise<void>;
  /** Gets new tokens, for what Microsoft Entra knows of the person by now, such as a role; asks nobody. false: none can be had so, and
   * the old ones are used on. @throws EntraError as signIn. */
  renew(signal: AbortSignal): Promise<boolean>;
  /** Whether the account is still signed in. Never asks. */
  isSignedIn(signal: AbortSignal): Promise<boolean>;
  /** Forgets the tokens for good: what still runs with them fails as `signedOut` at its next call. */
  end(): void;
  hasEnded(): boolean;
}
