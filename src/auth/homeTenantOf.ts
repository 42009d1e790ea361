// The tenant an account comes from, as against those in which it is a guest or a partner. Pure.

import { guidOf } from './guidOf.ts';
import type { Account } from './signInDoor.ts';

/** Lower-case GUID. undefined: the account's id does not tell. */
export function homeTenantOf({ id }: Pick<Account, 'id'>): string | undefined {
  return guidOf(id.split('.')[1] ?? '');
}
