// What was found out about signing in, before it is worded. Types only; no token and nothing secret is in it.

import type { FeatureId } from '../../auth/features.ts';
import type { PermissionSet, PermissionState } from '../../auth/permissions.ts';
import type { SignInTarget, TargetProblem } from '../../auth/signInTarget.ts';
import type { CloudName } from '../../domain/cloudApi.ts';
import type { Failure } from '../../domain/failure.ts';
import type { RoleName } from '../../domain/roles.ts';

/** Whether VS Code has a sign-in for the cloud. */
export type ProviderState =
  /** The settings name another way to sign in. */
  | { readonly kind: 'notUsed'; readonly mode: string }
  | { readonly kind: 'offered'; readonly accounts: number }
  /** Its own setting for national clouds is not what this cloud needs. */
  | { readonly kind: 'otherSetting'; readonly environment: string }
  /** A folder or workspace sets it, which is refused. */
  | { readonly kind: 'workspaceSetting' }
  | { readonly kind: 'missing' };

/** `open`: the tenant is open; otherwise the session was only looked for. */
export type SignInState =
  | {
      readonly kind: 'signedIn';
      readonly open: boolean;
      readonly account: string;
      readonly tenantName: string;
      readonly tenantId: string;
      readonly domain?: string;
    }
  /** `lost`: there was one; `here`: the person signed out here. */
  | { readonly kind: 'nobody'; readonly why: 'never' | 'lost' | 'here' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'notTried' };

/** Roles of the signed-in person. */
export interface OwnRoles {
  readonly active: readonly RoleName[];
  /** Active for an administrative unit only. */
  readonly inUnits: readonly RoleName[];
  readonly eligible: readonly RoleName[];
}

export type FeatureState =
  | { readonly kind: 'works' }
  /** The role reaches only users without administrator roles; or only an administrative unit. */
  | { readonly kind: 'someUsers' }
  | { readonly kind: 'unitOnly' }
  /** Read-only mode. */
  | { readonly kind: 'off' }
  | { readonly kind: 'noPermission' }
  | { readonly kind: 'noRole'; readonly eligible: readonly RoleName[] }
  | { readonly kind: 'notInThisCloud' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'unknown' };

export interface SignInFacts {
  readonly cloud: CloudName;
  readonly target: SignInTarget | TargetProblem;
  /** Lower-case GUID; known from the settings or the sign-in. */
  readonly tenantId: string | undefined;
  readonly readOnly: boolean;
  readonly provider: ProviderState;
  readonly signIn: SignInState;
  /** undefined: could not be read. */
  readonly ownRoles: OwnRoles | undefined;
  readonly permissions: Readonly<Record<PermissionSet, PermissionState>>;
  readonly features: Readonly<Record<FeatureId, FeatureState>>;
}
