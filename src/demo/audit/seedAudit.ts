// What happened before the tenant was opened: enough for the audit log not to be empty.
import { namedPersonId, type NamedKey } from '../people/namedPeople.ts';
import type { Population } from '../people/population.ts';
import type { AuditLog } from './auditLog.ts';

const hour = 3_600_000;
type Row = readonly [
  hoursAgo: number,
  by: NamedKey,
  target: NamedKey,
  activity: string,
  operationType: 'Add' | 'Update' | 'Delete',
];

const rows: readonly Row[] = [
  [600, 'oathDefault', 'oathDefault', 'User registered security info', 'Add'],
  [200, 'severalAuthenticators', 'severalAuthenticators', 'User registered security info', 'Add'],
  [60, 'phoneDefault', 'phoneDefault', 'User changed default security info', 'Update'],
  [30, 'helpdeskAdministrator', 'smsOnly', 'Admin started password reset', 'Update'],
  [9, 'globalAdministrator', 'passHolder', 'Admin registered security info', 'Add'],
  [5, 'helpdeskAdministrator', 'officeDefault', 'Admin started password reset', 'Update'],
  [4, 'officeDefault', 'officeDefault', 'User registered security info', 'Add'],
  [3, 'officeDefault', 'officeDefault', 'User deleted security info', 'Delete'],
];

/** Writes the past into a new audit log. */
export function seedAudit(audit: AuditLog, population: Population, openedAt: number): void {
  for (const [hoursAgo, byName, targetName, activity, operationType] of rows) {
    const by = population.find(namedPersonId(byName));
    const target = population.find(namedPersonId(targetName));
    if (by === undefined || target === undefined) continue;
    audit.write({ by, target, activity, operationType, reason: activity, at: openedAt - hoursAgo * hour });
  }
}
