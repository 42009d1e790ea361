// Puts what gets the same verdict for the same reason together, so that a reason is read once. Pure.

import type { PermissionState } from '../../auth/permissions.ts';
import type { Verdict } from '../../domain/accessVerdict.ts';
import { adminActions, type AdminAction } from '../../domain/roleGrants.ts';
import type { AccessFacts } from './accessFacts.ts';
import { actionPermission } from './actionPermission.ts';

export type Kind = 'can' | 'canForSome' | 'canInUnit' | 'cannot' | 'unknown';

export interface VerdictGroup {
  readonly kind: Kind;
  readonly actions: readonly AdminAction[];
  readonly verdict: Verdict;
  readonly permission: PermissionState;
}

const order: readonly Kind[] = ['can', 'canForSome', 'canInUnit', 'unknown', 'cannot'];

/** What can be done first. */
export function verdictGroups(facts: AccessFacts): readonly VerdictGroup[] {
  const groups = new Map<string, VerdictGroup>();
  for (const action of adminActions) {
    const verdict = facts.verdicts[action];
    const kind = kindOf(verdict, facts.forAdministrators?.[action]);
    const permission = facts.permissions[action];
    const key = JSON.stringify([
      kind,
      verdict,
      kind === 'cannot' ? '' : [permission, permission !== 'granted' && actionPermission(action)],
    ]);
    const before = groups.get(key);
    groups.set(key, { kind, verdict, permission, actions: [...(before?.actions ?? []), action] });
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** @param administrators the verdict for users with a role; undefined: a user is named. */
function kindOf(verdict: Verdict, administrators: Verdict | undefined): Kind {
  if (verdict.kind === 'refused') return 'cannot';
  if (verdict.kind === 'unknown')
    return administrators !== undefined && verdict.because.kind === 'unitUnread' ? 'canInUnit' : 'unknown';
  return administrators === undefined || administrators.kind === 'allowed' ? 'can' : 'canForSome';
}
