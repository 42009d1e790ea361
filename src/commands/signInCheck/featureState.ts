// Permission, roles and a first harmless read → whether a feature works for the signed-in person. Pure; a hint where nothing was read.

import type { Feature } from '../../auth/features.ts';
import type { PermissionState } from '../../auth/permissions.ts';
import type { CloudFeature } from '../../domain/cloudApi.ts';
import type { Failure, Known } from '../../domain/failure.ts';
import type { RoleName } from '../../domain/roles.ts';
import type { FeatureState, OwnRoles } from './signInFacts.ts';

export interface FeatureEvidence {
  readonly permission: PermissionState;
  /** undefined: could not be read. */
  readonly ownRoles: OwnRoles | undefined;
  /** What reading with it gave; undefined: nothing was read. */
  readonly read: Known<unknown> | undefined;
  readonly cloudLacks: readonly CloudFeature[];
}

export function featureState(
  feature: Feature,
  { permission, ownRoles, read, cloudLacks }: FeatureEvidence,
): FeatureState {
  if (feature.cloudFeature !== undefined && cloudLacks.includes(feature.cloudFeature))
    return { kind: 'notInThisCloud' };
  if (permission === 'off') return { kind: 'off' };
  if (permission === 'notYet') return { kind: 'noPermission' };
  if (permission === 'unknown') return { kind: 'unknown' };
  if (read !== undefined) return read.known ? { kind: 'works' } : refused(feature, read.failure, ownRoles);
  return feature.roles === undefined ? { kind: 'works' } : byRoles(feature, feature.roles, ownRoles);
}

/** The permission is granted: a refusal comes from the roles. */
function refused(feature: Feature, failure: Failure, ownRoles: OwnRoles | undefined): FeatureState {
  const isRefusal = failure.kind === 'missingPermission' || failure.kind === 'accessDenied';
  if (!isRefusal || feature.roles === undefined) return { kind: 'failed', failure };
  return { kind: 'noRole', eligible: among(feature.roles, ownRoles?.eligible) };
}

function byRoles(
  { someUsers = [] }: Feature,
  roles: readonly RoleName[],
  ownRoles: OwnRoles | undefined,
): FeatureState {
  if (ownRoles === undefined) return { kind: 'unknown' };
  const active = among(roles, ownRoles.active);
  if (active.some((role) => !someUsers.includes(role))) return { kind: 'works' };
  if (active.length > 0) return { kind: 'someUsers' };
  if (among(roles, ownRoles.inUnits).length > 0) return { kind: 'unitOnly' };
  return { kind: 'noRole', eligible: among(roles, ownRoles.eligible) };
}

const among = (roles: readonly RoleName[], held: readonly RoleName[] = []): readonly RoleName[] =>
  roles.filter((role) => held.includes(role));
