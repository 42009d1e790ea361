// What was found out about the emergency access accounts, before it is worded. Types only.

import type { PermissionSet, PermissionState } from '../../auth/permissions.ts';
import type { EmergencyAccount, EmergencyVerdict } from '../../domain/emergencyAccess.ts';
import type { Session } from '../../services.ts';

export interface EmergencyFacts {
  readonly session: Session;
  readonly accounts: readonly EmergencyAccount[];
  readonly verdict: EmergencyVerdict;
  /** Of the sets that nothing else needs. */
  readonly permissions: Readonly<Record<Extract<PermissionSet, 'conditionalAccess' | 'audit'>, PermissionState>>;
  /** Epoch milliseconds. */
  readonly now: number;
}
