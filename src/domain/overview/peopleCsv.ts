// The people of a list as a table: names of columns that do not change with the language, an empty cell for what is not known, and the reason
// beside it. Pure. No phone number is in it.

import { csvText } from '../csv/csvText.ts';
import type { TenantPerson } from './tenantPerson.ts';

const columns = [
  'userPrincipalName',
  'id',
  'displayName',
  'enabled',
  'guest',
  'isAdmin',
  'registered',
  'capable',
  'passwordless',
  'methods',
  'unsure',
  'defaultMethod',
  'notKnownBecause',
  'source',
  'readAt',
] as const;

export function peopleCsv(people: readonly TenantPerson[]): string {
  return csvText([columns, ...people.map((person) => columns.map((column) => cell(person, column)))]);
}

function cell(person: TenantPerson, column: (typeof columns)[number]): string {
  const value = column === 'notKnownBecause' ? person.missing : person[column];
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(' ') : String(value);
}
