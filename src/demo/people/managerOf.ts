// Who manages whom in the demo tenant: a chief, two who report to her, and everybody else below these. Not everybody has a manager.
import { namedPersonId, type NamedKey } from './namedPeople.ts';
import { isExternalGuest, type Person } from './person.ts';

const chief: NamedKey = 'restrictedUnit';
const headOfIt: NamedKey = 'globalAdministrator';
const headOfSales: NamedKey = 'severalAuthenticators';

/** The manager's object id; undefined: nobody is registered. */
export function managerOf(person: Person): string | undefined {
  const [top, ...heads] = [chief, headOfIt, headOfSales].map(namedPersonId);
  if (person.id === top || isExternalGuest(person) || person.department === null) return undefined;
  if (heads.includes(person.id)) return top;
  const nobodyRegistered = person.key % 7 === 0;
  if (nobodyRegistered) return undefined;
  return namedPersonId(person.department === 'IT' || person.department === '情報システム部' ? headOfIt : headOfSales);
}
