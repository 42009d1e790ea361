// What is known of everybody in the open tenant: read when somebody asks, kept between windows, shared by all who show it. A demo
// tenant's is never written down. Loads nothing before it is asked.

import path from 'node:path';
import * as vscode from 'vscode';
import type { RoleDirectory } from '../../domain/access.ts';
import { withDay, type DayRecord } from '../../domain/overview/dayRecord.ts';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';
import type { TenantReading } from '../../domain/overview/tenantReading.ts';
import { failureOf } from '../../domain/failure.ts';
import { Disposable } from '../../host/disposable.ts';
import type { Log } from '../../host/log.ts';
import type { PauseSwitch } from '../../graph/overview/pauseSwitch.ts';
import type { PeopleRefresh, Session, Sessions, TenantPeople as People } from '../../services.ts';
import type { PeopleFiles } from './peopleFiles.ts';

export interface TenantPeopleOptions {
  readonly sessions: Pick<Sessions, 'current' | 'onDidChange'>;
  readonly log: Log;
  readonly readRoles: (session: Session, signal: AbortSignal) => Promise<RoleDirectory>;
  /** Where readings are kept. */
  readonly directory: string;
}

interface Running {
  readonly stop: AbortController;
  readonly pause: PauseSwitch;
}

export class TenantPeople extends Disposable implements People {
  readonly #options: TenantPeopleOptions;
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChange = this.#changed.event;
  #reading: TenantReading | undefined;
  /** What was known before the reading that is under way. */
  #before: TenantReading | undefined;
  #running: Running | undefined;
  /** Of a demo tenant. */
  #days: readonly DayRecord[] = [];
  #loading: Promise<void> | undefined;
  readonly #maps = new WeakMap<TenantReading, ReadonlyMap<string, TenantPerson>>();

  constructor(options: TenantPeopleOptions) {
    super();
    this.#options = options;
    this.register(
      options.sessions.onDidChange(() => {
        this.#running?.stop.abort();
        this.#running = undefined;
        this.#loading = undefined;
        this.#days = [];
        this.#before = undefined;
        this.#show(undefined);
      }),
    );
  }

  get reading(): TenantReading | undefined {
    return this.#reading;
  }

  person(id: string): TenantPerson | undefined {
    const known = [this.#reading, this.#before].map((reading) => reading && this.#byId(reading).get(id.toLowerCase()));
    return known.find((person) => person?.methods !== undefined) ?? known[0];
  }

  async load(): Promise<TenantReading | undefined> {
    this.#loading ??= this.#load();
    await this.#loading;
    return this.#reading;
  }

  async refresh({ source, limit, goOn = false }: PeopleRefresh): Promise<TenantReading | undefined> {
    const { sessions, readRoles } = this.#options;
    const session = sessions.current;
    if (session === undefined) return undefined;
    this.#running?.stop.abort();
    const [{ readTenant }, { createPauseSwitch }] = await Promise.all([
      import('../../graph/overview/readTenant.ts'),
      import('../../graph/overview/pauseSwitch.ts'),
    ]);
    if (sessions.current !== session) return undefined;
    this.#running?.stop.abort();
    const running: Running = { stop: new AbortController(), pause: createPauseSwitch() };
    this.#running = running;
    const before = this.#before ?? this.#reading;
    this.#before = before;
    const isOurs = (): boolean => this.#running === running;
    const reading = await readTenant(
      session.graph,
      {
        source,
        ...(limit !== undefined && { limit }),
        ...(goOn && before !== undefined && { earlier: before.people }),
        ownId: session.account.id,
        readRoles: (signal) => readRoles(session, signal),
        pause: running.pause,
        tell: (partial) => {
          if (isOurs()) this.#show(partial);
        },
      },
      running.stop.signal,
    );
    if (!isOurs()) return undefined;
    this.#running = undefined;
    this.#before = undefined;
    this.#show(reading);
    if (isWorthKeeping(reading, before)) await this.#keep(session, reading);
    return reading;
  }

  pause(): void {
    this.#running?.pause.pause();
    this.#showState('running', 'paused');
  }

  resume(): void {
    this.#running?.pause.resume();
    this.#showState('paused', 'running');
  }

  stop(): void {
    this.#running?.stop.abort();
  }

  async history(): Promise<readonly DayRecord[]> {
    const session = this.#options.sessions.current;
    if (session === undefined || session.demo) return this.#days;
    return (await this.#files(session)).history();
  }

  override dispose(): void {
    this.#running?.stop.abort();
    this.#running = undefined;
    super.dispose();
  }

  #byId(reading: TenantReading): ReadonlyMap<string, TenantPerson> {
    let byId = this.#maps.get(reading);
    if (byId === undefined) {
      byId = new Map(reading.people.map((person) => [person.id, person]));
      this.#maps.set(reading, byId);
    }
    return byId;
  }

  async #load(): Promise<void> {
    const { sessions } = this.#options;
    const session = sessions.current;
    if (session === undefined || session.demo) return;
    const kept = await (await this.#files(session)).read();
    // What has been read meanwhile is newer.
    if (kept !== undefined && sessions.current === session && this.#reading === undefined) this.#show(kept);
  }

  async #keep(session: Session, reading: TenantReading): Promise<void> {
    if (session.demo) {
      this.#days = withDay(this.#days, reading);
      return;
    }
    try {
      await (await this.#files(session)).keep(reading);
    } catch (error) {
      this.#options.log.warn(`What was read of the tenant could not be kept: ${failureOf(error).kind}`);
    }
  }

  /** Who may see less must not be shown what somebody else was told. */
  async #files({ tenantId, account }: Session): Promise<PeopleFiles> {
    const { peopleFiles } = await import('./peopleFiles.ts');
    return peopleFiles(path.normalize(this.#options.directory), `${tenantId} ${account.id}`);
  }

  #showState(from: TenantReading['state'], to: TenantReading['state']): void {
    if (this.#running !== undefined && this.#reading?.state === from) this.#show({ ...this.#reading, state: to });
  }

  #show(reading: TenantReading | undefined): void {
    this.#reading = reading;
    this.#changed.fire(undefined);
  }
}

/** What broke off early is not kept in place of something that knows more. */
function isWorthKeeping(reading: TenantReading, before: TenantReading | undefined): boolean {
  const { state, progress } = reading;
  return progress.read > 0 && (state === 'done' || progress.read >= (before?.progress.read ?? 0));
}
