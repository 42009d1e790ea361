// Holds the one open tenant. Knows not how a tenant is opened: that is handed in.

import * as vscode from 'vscode';
import { Disposable } from '../host/disposable.ts';
import { setContext } from '../host/setContext.ts';
import { EntraError } from '../domain/failure.ts';
import type { Session, Sessions } from './session.ts';

/** @param openDemo makes a demo tenant and signs in to it. @throws EntraError */
export function createSessions(openDemo: (signal: AbortSignal) => Promise<Session>): Sessions {
  return new SessionHolder(openDemo);
}

class SessionHolder extends Disposable implements Sessions {
  readonly #openDemo: (signal: AbortSignal) => Promise<Session>;
  readonly #changed = this.register(new vscode.EventEmitter<Session | undefined>());
  readonly onDidChange = this.#changed.event;
  #current: Session | undefined;
  /** What is being opened now. A later wish replaces an earlier one. */
  #opening: AbortController | undefined;

  constructor(openDemo: (signal: AbortSignal) => Promise<Session>) {
    super();
    this.#openDemo = openDemo;
  }

  get current(): Session | undefined {
    return this.#current;
  }

  get isOpening(): boolean {
    return this.#opening !== undefined;
  }

  async openDemo(): Promise<Session> {
    this.close();
    return this.open(this.#openDemo);
  }

  async open(opener: (signal: AbortSignal) => Promise<Session>): Promise<Session> {
    this.#opening?.abort();
    const opening = new AbortController();
    this.#opening = opening;
    try {
      const session = await opener(opening.signal);
      if (opening.signal.aborted) throw new EntraError({ kind: 'cancelled' });
      this.#set(session);
      return session;
    } finally {
      if (this.#opening === opening) this.#opening = undefined;
    }
  }

  close(): void {
    this.#opening?.abort();
    this.#opening = undefined;
    this.#set(undefined);
  }

  override dispose(): void {
    this.#opening?.abort();
    super.dispose();
  }

  #set(session: Session | undefined): void {
    if (session === this.#current) return;
    this.#current = session;
    setContext('entraMfa.signInLost', false);
    setContext('entraMfa.tenantOpen', session !== undefined);
    setContext('entraMfa.signedIn', session?.signIn !== undefined);
    this.#changed.fire(session);
  }
}
