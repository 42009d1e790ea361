// What has been read of a tenant so far: the list of users, what is known of their methods, and their roles, in whatever order they
// come, as one list of people. Asks nothing itself.

import type { RoleDirectory } from '../../domain/access.ts';
import type { Failure } from '../../domain/failure.ts';
import type { PersonReading } from '../../domain/overview/personReading.ts';
import { readingOfRow, type RegistrationRow } from '../../domain/overview/readingOfRow.ts';
import type { MethodSource, TenantPerson, UnknownReason } from '../../domain/overview/tenantPerson.ts';
import type { ReadingState, TenantReading } from '../../domain/overview/tenantReading.ts';
import type { User } from '../../domain/user.ts';

export class TenantDraft {
  readonly failures: { users?: Failure; methods?: Failure; roles?: Failure } = {};
  reportFailure: Failure | undefined;
  everybodyListed = false;
  /** How many people are left out for the limit. */
  leftOut = 0;
  unreadable = 0;
  readonly #source: MethodSource;
  readonly #begunAt: string;
  readonly #users = new Map<string, User>();
  readonly #rows = new Map<string, RegistrationRow>();
  readonly #readings = new Map<string, PersonReading>();
  readonly #people = new Map<string, TenantPerson>();
  /** Of whom nothing was read. */
  #unread: UnknownReason = 'notRead';
  #roles: RoleDirectory | undefined;
  #holders: ReadonlySet<string> = new Set();
  #oldest: string | undefined;
  #newest: string | undefined;

  constructor(source: MethodSource, begunAt: string) {
    this.#source = source;
    this.#begunAt = begunAt;
  }

  isAdministrator(id: string): boolean {
    return this.#holders.has(id);
  }

  addUsers(users: readonly User[]): void {
    for (const user of users) {
      const id = user.id.toLowerCase();
      this.#users.set(id, user);
      this.#compose(id);
    }
  }

  addRows(rows: readonly RegistrationRow[]): void {
    for (const row of rows) {
      this.#rows.set(row.id, row);
      this.#readings.set(row.id, readingOfRow(row));
      this.#compose(row.id);
      const at = row.lastUpdatedDateTime;
      if (at === undefined) continue;
      if (this.#oldest === undefined || Date.parse(at) < Date.parse(this.#oldest)) this.#oldest = at;
      if (this.#newest === undefined || Date.parse(at) > Date.parse(this.#newest)) this.#newest = at;
    }
  }

  addReading(id: string, reading: PersonReading): void {
    this.#readings.set(id, reading);
    this.#compose(id);
  }

  setRoles(roles: RoleDirectory): void {
    this.#roles = roles;
    this.#holders = new Set([...roles.holdings.keys()].map((id) => id.toLowerCase()));
    const { active, eligible } = roles.failures;
    const failure = active ?? eligible;
    if (failure !== undefined) this.failures.roles = failure;
    this.#composeAll();
  }

  /** Whoever has left since the report was made, or while methods were read, is nobody's concern any more. */
  remove(id: string): void {
    for (const map of [this.#users, this.#rows, this.#readings, this.#people]) map.delete(id);
  }

  /** The reading of methods came to its end: why nothing is known of those who were not in it. */
  settle(unread: UnknownReason): void {
    this.#unread = unread;
    if (this.everybodyListed) for (const id of [...this.#people.keys()]) if (!this.#users.has(id)) this.remove(id);
    this.#composeAll();
  }

  /** @param toRead how many people's methods are to be read; undefined: not known yet. */
  reading(state: ReadingState, toRead: number | undefined, readAt: string): TenantReading {
    return {
      people: [...this.#people.values()],
      state,
      source: this.#source,
      ...(this.reportFailure !== undefined && { reportFailure: this.reportFailure }),
      begunAt: this.#begunAt,
      readAt,
      ...(this.#oldest !== undefined &&
        this.#newest !== undefined && { reportRows: { oldestAt: this.#oldest, newestAt: this.#newest } }),
      everybodyListed: this.everybodyListed,
      progress: { read: this.#readings.size, toRead },
      leftOut: this.leftOut,
      failures: { ...this.failures },
      unreadable: this.unreadable,
    };
  }

  #composeAll(): void {
    for (const id of this.#people.keys()) this.#compose(id);
  }

  #compose(id: string): void {
    const user = this.#users.get(id);
    const row = this.#rows.get(id);
    const userPrincipalName = user?.userPrincipalName ?? row?.userPrincipalName ?? '';
    const guest = user === undefined || user.userType === 'unknown' ? row?.guest : user.userType === 'guest';
    const isAdmin = this.#isAdmin(id, row);
    this.#people.set(id, {
      id,
      displayName: user?.displayName ?? row?.userDisplayName ?? (userPrincipalName === '' ? id : userPrincipalName),
      userPrincipalName,
      ...(user?.accountEnabled !== undefined && { enabled: user.accountEnabled }),
      ...(guest !== undefined && { guest }),
      ...(isAdmin !== undefined && { isAdmin }),
      ...(this.#readings.get(id) ?? { missing: this.#unread }),
    });
  }

  /** The roles of now decide where they could be read; else the report, which knows no eligible ones. */
  #isAdmin(id: string, row: RegistrationRow | undefined): boolean | undefined {
    if (this.#holders.has(id)) return true;
    const { active, eligible } = this.#roles?.failures ?? {};
    if (this.#roles !== undefined && active === undefined) return eligible === undefined ? false : row?.isAdmin;
    return row?.isAdmin;
  }
}
