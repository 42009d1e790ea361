// Users of the tenant: list, search, filter, page, get. https://learn.microsoft.com/graph/api/user-list

import type { User } from '../domain/user.ts';

/** What the Users view asks for. All parts are decided by the server. */
export interface UserQuery {
  /** Free text: display name, UPN or mail. Any characters. */
  readonly search?: string;
  readonly accountEnabled?: boolean;
  readonly userType?: 'member' | 'guest';
}

export interface UserPage {
  readonly users: readonly User[];
  /** Opaque; follow whole. */
  readonly nextLink?: string;
}
