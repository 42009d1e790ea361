// Who holds which role in the demo tenant, through which group, in which administrative unit. Knows no HTTP.
import type { Group, Unit } from './groupsAndUnits.ts';

export interface RoleAssignment {
  readonly id: string;
  readonly principalId: string;
  readonly roleDefinitionId: string;
  /** `/` or `/administrativeUnits/{id}`. */
  readonly directoryScopeId: string;
  /** Tokens issued before do not know of it. */
  readonly sequence: number;
  /** Set for activations. */
  readonly activatedAt?: number;
  readonly endsAt?: number;
}

export interface RoleEligibility {
  readonly id: string;
  readonly principalId: string;
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
  /** What an activation must satisfy beyond a reason. */
  readonly rule?: 'approval' | 'mfa';
}

/** A role somebody has now, directly or through a group. */
export interface Holding {
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
  readonly throughGroup: Group | undefined;
  readonly sequence: number;
}

export class RoleStore {
  readonly groups: Group[];
  readonly units: readonly Unit[];
  readonly eligibilities: RoleEligibility[];
  readonly #assignments: RoleAssignment[];
  readonly #now: () => number;

  constructor(
    seed: {
      readonly groups: readonly Group[];
      readonly units: readonly Unit[];
      readonly assignments: readonly RoleAssignment[];
      readonly eligibilities: readonly RoleEligibility[];
    },
    now: () => number,
  ) {
    this.groups = [...seed.groups];
    this.units = seed.units;
    this.eligibilities = [...seed.eligibilities];
    this.#assignments = [...seed.assignments];
    this.#now = now;
  }

  /** Assignments in force. */
  get assignments(): readonly RoleAssignment[] {
    const now = this.#now();
    return this.#assignments.filter(({ endsAt }) => endsAt === undefined || endsAt > now);
  }

  assign(assignment: RoleAssignment): void {
    this.#assignments.push(assignment);
  }

  unassign(id: string): void {
    const at = this.#assignments.findIndex((assignment) => assignment.id === id);
    if (at >= 0) this.#assignments.splice(at, 1);
  }

  /** Makes somebody member or owner of a group. */
  join(groupId: string, personId: string, as: 'member' | 'owner'): void {
    const at = this.groups.findIndex(({ id }) => id === groupId);
    const group = this.groups[at];
    if (group === undefined) throw new Error(`There is no group ${groupId}.`);
    const list = as === 'member' ? 'members' : 'owners';
    this.groups[at] = { ...group, [list]: [...group[list], personId] };
  }

  /** Groups whose members (not owners) include this person; they do not nest. */
  groupsOf(personId: string): readonly Group[] {
    return this.groups.filter(({ members }) => members.includes(personId));
  }

  /** Roles in force of a person. */
  holdings(personId: string): readonly Holding[] {
    const groups = this.groupsOf(personId).filter(({ isAssignableToRole }) => isAssignableToRole);
    return this.assignments.flatMap(({ principalId, roleDefinitionId, directoryScopeId, sequence }) => {
      const throughGroup = groups.find(({ id }) => id === principalId);
      if (principalId !== personId && throughGroup === undefined) return [];
      return [{ roleDefinitionId, directoryScopeId, throughGroup, sequence }];
    });
  }

  /** Everybody who has a role in force, directly or through a group. */
  holders(): ReadonlySet<string> {
    const members = new Map(this.groups.map((group) => [group.id, group.isAssignableToRole ? group.members : []]));
    return new Set(this.assignments.flatMap(({ principalId }) => members.get(principalId) ?? [principalId]));
  }

  /** Whether somebody is member or owner of a role-assignable group. */
  inRoleAssignableGroup(personId: string): boolean {
    return this.groups.some(
      ({ isAssignableToRole, members, owners }) =>
        isAssignableToRole && (members.includes(personId) || owners.includes(personId)),
    );
  }

  /** The administrative unit of a directory scope; undefined for the whole tenant. */
  unitOf(directoryScopeId: string): Unit | undefined {
    return this.units.find(({ id }) => directoryScopeId === `/administrativeUnits/${id}`);
  }

  /** Whether a role with this scope reaches the person at all. */
  scopeCovers(directoryScopeId: string, personId: string): boolean {
    return directoryScopeId === '/' || this.unitOf(directoryScopeId)?.members.includes(personId) === true;
  }
}
