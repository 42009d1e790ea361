// What a Conditional Access policy asks, and of whom, as far as it can keep an account out. Types only.
// https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy

export interface AccessPolicy {
  readonly id: string;
  /** Text from the tenant. */
  readonly displayName: string;
  /** `off`: disabled, or report-only. */
  readonly state: 'enabled' | 'off' | 'unknown';
  /** `phishingResistant`: that authentication strength and nothing else. `none`: nothing that could keep anybody out. */
  readonly demand: 'something' | 'phishingResistant' | 'none' | 'unknown';
  /** undefined: not told. */
  readonly users: { readonly include: PolicyScope; readonly exclude: PolicyScope } | undefined;
}

/** Ids in lower case. */
export interface PolicyScope {
  /** `all`, `none`, `guestsorexternalusers`, or object ids. */
  readonly users: readonly string[];
  readonly groups: readonly string[];
  /** Template ids. Policies know no custom roles and no roles of a unit. */
  readonly roles: readonly string[];
  /** Kinds of guests are named. */
  readonly guests: boolean;
}
