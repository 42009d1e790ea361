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

/** The service that keeps methods writes into users; every use of Authenticator among it. */
const service = { activity: 'Update user', operationType: 'Update', service: 'Core Directory' } as const;
const phoneApp = (used: string): string =>
  JSON.stringify([{ DeviceName: 'Pixel 9', DeviceTag: 'SoftwareTokenActivated', LastAuthenticatedTimestamp: used }]);

/** Writes the past into a new audit log. */
export function seedAudit(audit: AuditLog, population: Population, openedAt: number): void {
  for (const [hoursAgo, byName, targetName, activity, operationType] of rows) {
    const by = population.find(namedPersonId(byName));
    const target = population.find(namedPersonId(targetName));
    if (by === undefined || target === undefined) continue;
    audit.write({ by, target, activity, operationType, reason: activity, at: openedAt - hoursAgo * hour });
  }
  const written = (
    target: NamedKey,
    hoursAgo: number,
    displayName: string,
    values: readonly [string, string],
  ): void => {
    const person = population.find(namedPersonId(target));
    if (person === undefined) return;
    const [oldValue, newValue] = values;
    audit.write({
      ...service,
      ...{ by: undefined, app: 'Azure MFA StrongAuthenticationService', target: person, reason: '' },
      ...{ at: openedAt - hoursAgo * hour, modified: [{ displayName, oldValue, newValue }] },
    });
  };
  written('officeDefault', 4.1, 'StrongAuthenticationUserDetails', ['[]', '[{"PhoneNumber":"+1 5035550148"}]']);
  written('severalAuthenticators', 2, 'StrongAuthenticationPhoneAppDetail', [phoneApp('Monday'), phoneApp('Tuesday')]);
}
