// The one list of what a command or a view may use. Types only; extension.ts builds the real ones.

import type * as vscode from 'vscode';
import type { Failure } from './domain/failure.ts';
import type { RoleDirectory } from './domain/access.ts';
import type { UserMethods } from './domain/authenticationMethod.ts';
import type { DayRecord } from './domain/overview/dayRecord.ts';
import type { PeopleGroup } from './domain/overview/peopleGroup.ts';
import type { MethodSource, TenantPerson } from './domain/overview/tenantPerson.ts';
import type { TenantReading } from './domain/overview/tenantReading.ts';
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

/** What the Users view shows: decided by the server, and, by `groups`, by what is known of everybody's methods. */
export interface UsersQuery extends UserQuery {
  /** Those who are known to be in all of these. */
  readonly groups?: readonly PeopleGroup[];
}

/** What the Users view offers to commands. */
export interface UsersView {
  /** What is searched and filtered now. */
  readonly query: UsersQuery;
  /** The rows selected now. From the palette a selection prefills; it never acts. */
  readonly selection: readonly UsersNode[];
  setQuery(query: UsersQuery): void;
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

/** What to read of everybody. */
export interface PeopleRefresh {
  readonly source: MethodSource;
  /** Live: at most so many people's methods are read. */
  readonly limit?: number;
  /** Live: whose methods are known is not read again. */
  readonly goOn?: boolean;
}

/** What is known of everybody in the open tenant, for the Overview, the retirement page and the Users view. */
export interface TenantPeople {
  /** The newest, perhaps still under way; undefined: nothing was read or loaded. */
  readonly reading: TenantReading | undefined;
  readonly onDidChange: vscode.Event<unknown>;
  /** What the reading knows of one person; or, while it is under way, the one before it. */
  person(id: string): TenantPerson | undefined;
  /** What an earlier window kept, unless there is something newer. Never rejects. */
  load(): Promise<TenantReading | undefined>;
  /** Reads anew, in place of what is under way. Gives undefined when another reading, or another tenant, came between. Never rejects. */
  refresh(what: PeopleRefresh): Promise<TenantReading | undefined>;
  pause(): void;
  resume(): void;
  /** Ends what is under way; what is there stays. */
  stop(): void;
  /** The SMS and voice numbers by day, oldest first. */
  history(): Promise<readonly DayRecord[]>;
}

export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly settings: Settings;
  readonly log: Log;
  readonly sessions: Sessions;
  readonly engine: OperationEngine;
  readonly usersView: UsersView;
  readonly people: TenantPeople;
  readonly tenants: TenantMemory;
  readonly kept: KeptSignIn;
  /** The roles of the open tenant, read at most once a minute and shared by plans. Never throws for missing rights: see `failures`. */
  readRoles(session: Session, signal: AbortSignal): Promise<RoleDirectory>;
  /** Which role was activated from here a moment ago. */
  readonly roleNews: RoleNews;
  /** The next one who asks for them gets a new reading. */
  forgetRoles(session: Session): void;
}
