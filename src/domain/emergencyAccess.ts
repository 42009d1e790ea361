// What is known of emergency access accounts, and what is asked of them. Types only; the judgement is emergencyItems.
// https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access

import type { RoleDirectory } from './access.ts';
import type { AccessPolicy } from './accessPolicy.ts';
import type { AuthenticationMethod, MethodRef } from './authenticationMethod.ts';
import type { Failure, Known } from './failure.ts';
import type { User } from './user.ts';

export interface EmergencyAccount {
  readonly userId: string;
  readonly user: Known<User>;
  readonly methods: Known<readonly AuthenticationMethod[]>;
  /** How many certificates are bound to the account by their ids. */
  readonly certificates: Known<number>;
  /** Ids of the groups it is in, in lower case. */
  readonly groups: Known<ReadonlySet<string>>;
  /** ISO 8601; null: never. */
  readonly lastSignIn: Known<string | null>;
  /** When somebody last tried the account, as recorded by a person: a date, `YYYY-MM-DD`. */
  readonly drill: string | undefined;
  /** Named in the setting `protectedUsers`. */
  readonly protectedUser: boolean;
}

/** One active assignment of Global Administrator. */
export interface ActiveAssignment {
  /** A user or a group. */
  readonly principalId: string;
  readonly directoryScopeId: string;
  /** ISO 8601; undefined: it has no end. */
  readonly endDateTime: string | undefined;
  /** It was activated from an eligible one. */
  readonly activated: boolean;
}

export interface EmergencyTenant {
  readonly roles: RoleDirectory;
  /** `missingLicence`: the tenant has no Privileged Identity Management, so that no assignment ends by itself. */
  readonly assignments: Known<readonly ActiveAssignment[]>;
  /** `….onmicrosoft.com`, or the cloud's like. */
  readonly initialDomain: Known<string | undefined>;
  readonly policies: Known<readonly AccessPolicy[]>;
  /** Whether the tenant lets users sign in with certificates. */
  readonly certificateSignIn: Known<'enabled' | 'disabled' | 'unknown'>;
  /** Active Global Administrators of the whole tenant: people who are enabled. */
  readonly administrators: Known<number>;
}

export const accountPoints = [
  'globalAdministrator',
  'cloudOnly',
  'initialDomain',
  'enabled',
  'strongMethod',
  'noPersonalDevice',
  'conditionalAccess',
  'lastUse',
  'protectedUser',
] as const;
export type AccountPoint = (typeof accountPoints)[number];
export type TenantPoint = 'atLeastTwo' | 'administrators';

/** What speaks for an outcome, beyond the point itself. */
export type EmergencyReason =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'eligibleOnly' | 'notAdministrator' | 'assignmentNotTold' }
  | { readonly kind: 'assignmentEnds'; readonly at: string }
  | { readonly kind: 'otherDomain'; readonly domain: string }
  | { readonly kind: 'notTold' | 'unknownMethod' | 'certificate' | 'certificatePossible' | 'certificateNotAllowed' }
  | { readonly kind: 'methods'; readonly methods: readonly MethodRef[] }
  /** Names of policies: text from the tenant. */
  | { readonly kind: 'policies' | 'policiesUnclear' | 'phishingResistant'; readonly names: readonly string[] }
  | { readonly kind: 'signedIn' | 'drilled'; readonly at: string }
  | { readonly kind: 'neverUsed' };

export interface EmergencyItem<Point extends string = AccountPoint> {
  readonly point: Point;
  readonly outcome: 'pass' | 'fail' | 'unknown';
  readonly reason?: EmergencyReason;
}

export interface EmergencyVerdict {
  readonly tenant: readonly EmergencyItem<TenantPoint>[];
  /** In the order of the accounts. */
  readonly accounts: readonly (readonly EmergencyItem[])[];
  /** `pass` only if everything does. */
  readonly whole: 'pass' | 'fail' | 'unknown';
}
