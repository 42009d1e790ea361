// A Temporary Access Pass as it is told once, when it is created. Types only.
// https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod

/** Holds the code: never to be kept, logged or written anywhere. */
export interface CreatedPass {
  readonly code: string;
  /** ISO 8601. */
  readonly startDateTime?: string;
  readonly lifetimeInMinutes?: number;
  readonly isUsableOnce?: boolean;
  readonly isUsable?: boolean;
  /** `EnabledByPolicy`, `DisabledByPolicy`, `NotYetValid` and the like; an open set. */
  readonly methodUsabilityReason?: string;
}
