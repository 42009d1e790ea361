// The one list of what a command or a view may use. Types only; extension.ts builds the real ones.

import type * as vscode from 'vscode';
import type { Failure } from './domain/failure.ts';
import type { RoleDirectory } from './domain/access.ts';
import type { UserMethods } from './domain/authenticationMethod.ts';
import type { KeptSignIn } from './auth/keptSignIn.ts';
import type { RoleNews } from './auth/roleNews.ts';
import type { Session, Sessions } from './auth/session.ts';
import type { TenantMemory } from './auth/tenantMemory.ts';
import type { UserQuery } from './graph/users.ts';
import type { OperationEngine } from './operations/operationEngine.ts';
import type { Settings } from './host/settings.ts';
import type { Log } from './host/log.ts';
import type { UsersNode } from './views/nodes.ts';

export type { Session, Sessions };

/** What the Users view offers to commands. */
export interface UsersView {
  /** What is searched and filtered now. */
  readonly query: UserQuery;
  /** The rows selected now. From the palette a selection prefills; it never acts. */
  readonly selection: readonly UsersNode[];
  setQuery(query: UserQuery): void;
  /** Shows the view and gives it the keyboard, at once: rows that come later move nothing. */
  focus(): Promise<void>;
  /** Reads the next page into the rows. */
  loadMore(): Promise<void>;
  /** Reads all again, or one user's methods. */
  refresh(userId?: string): void;
  /** A fresh reading of one user's methods, shown without another request. */
  showMethods(userId: string, reading: UserMethods | Failure): void;
  /** While it is set, the user's row says so and its icon spins ("Resetting MFA…"). */
  showBusy(userId: string, what: string | undefined): void;
}

export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly settings: Settings;
  readonly log: Log;
  readonly sessions: Sessions;
  readonly engine: OperationEngine;
  readonly usersView: UsersView;
  readonly tenants: TenantMemory;
  readonly kept: KeptSignIn;
  /** The roles of the open tenant, read at most once a minute and shared by plans. Never throws for missing rights: see `failures`. */
  readRoles(session: Session, signal: AbortSignal): Promise<RoleDirectory>;
  /** Which role was activated from here a moment ago. */
  readonly roleNews: RoleNews;
  /** The next one who asks for them gets a new reading. */
  forgetRoles(session: Session): void;
}
