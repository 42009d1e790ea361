// The tenant's authentication methods policy, as far as plans rest on it. Types only; knows no HTTP.
// https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicies-overview

export interface MethodsPolicy {
  /** `legacy`: the migration to this policy is not complete, so that the older MFA and password reset policies may still allow
   * what this one does not. `unknown`: not told, or not understood. */
  readonly migration: 'complete' | 'legacy' | 'unknown';
  readonly configurations: readonly MethodConfiguration[];
}

/** What is configured for one kind of method. */
export interface MethodConfiguration {
  /** `Sms`, `Voice`, `TemporaryAccessPass` and the like; a GUID for an external method. */
  readonly id: string;
  readonly state: 'enabled' | 'disabled' | 'unknown';
  /** undefined: not told. */
  readonly includeTargets: readonly PolicyTarget[] | undefined;
  /** They win over the included ones. undefined: not told. */
  readonly excludeTargets: readonly PolicyTarget[] | undefined;
  /** `Voice` alone. */
  readonly officePhoneAllowed?: boolean;
  /** `TemporaryAccessPass` alone. */
  readonly passRules?: PassRules;
}

/** https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration */
export interface PassRules {
  /** Minutes. */
  readonly defaultLifetime: number;
  readonly minimumLifetime: number;
  readonly maximumLifetime: number;
  /** Passes for several sign-ins cannot be used. */
  readonly onceOnly: boolean;
}

export interface PolicyTarget {
  readonly type: 'group' | 'user' | 'unknown';
  /** In lower case; `all_users` is everybody. */
  readonly id: string;
}
