// Closes the open tenant when its account was signed out elsewhere in VS Code, or when the settings now name another sign-in. An
// operation that runs there stops, and can be resumed.

import * as vscode from 'vscode';
import { Disposable } from '../host/disposable.ts';
import type { Log } from '../host/log.ts';
import type { Settings } from '../host/settings.ts';
import { cloudReadiness, sovereignCloudSection } from './cloudReadiness.ts';
import { clouds } from './clouds.ts';
import { isNamedBy } from './isNamedBy.ts';
import type { Sessions } from './session.ts';
import { signInTarget } from './signInTarget.ts';

export interface SignInToWatch {
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly log: Log;
}

/** One sign-in makes VS Code report three changes, and every renewed token one more. */
const quietMs = 300;

/** Dispose of it to stop watching. */
export function watchSignIn(what: SignInToWatch): Disposable {
  return new Watch(what);
}

class Watch extends Disposable {
  readonly #what: SignInToWatch;
  readonly #ended = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(what: SignInToWatch) {
    super();
    this.#what = what;
    const { sessions, settings, log } = what;
    this.register(
      vscode.authentication.onDidChangeSessions(() => {
        if (sessions.current?.signIn === undefined) return;
        clearTimeout(this.#timer);
        // Nobody waits: the views follow the open tenant.
        this.#timer = setTimeout(() => void this.#look(), quietMs);
      }),
    );
    this.register(
      settings.onDidChange((keys) => {
        if (keys.some((key) => key.startsWith('auth.') && !this.#isNoMatter(key))) this.#close();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const { current } = sessions;
        if (current?.signIn === undefined || !event.affectsConfiguration(sovereignCloudSection)) return;
        if (cloudReadiness(clouds[current.cloud]) === 'ready' || settings.get('auth.mode') !== 'vscode') return;
        log.warn('VS Code no longer signs in to the cloud of the open tenant by your own settings: it is closed.');
        this.#close();
      }),
    );
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    this.#ended.abort();
    super.dispose();
  }

  /** What is kept for later, or a setting that names the tenant that is open. Nor is it a matter of this window if another one goes to another tenant: this
   * one says on every screen which tenant is open, and an operation may be running in it. */
  #isNoMatter(key: string): boolean {
    if (key === 'auth.persistDeviceCodeCache') return true;
    if (key !== 'auth.tenantId') return false;
    const { sessions, settings } = this.#what;
    const target = signInTarget(settings);
    const named = typeof target !== 'string' && isNamedBy(target, sessions.current);
    return named || !vscode.window.state.focused;
  }

  #close(): void {
    const { sessions } = this.#what;
    const signIn = sessions.current?.signIn;
    if (signIn === undefined) return;
    signIn.end();
    sessions.close();
  }

  async #look(): Promise<void> {
    const { sessions, log } = this.#what;
    const session = sessions.current;
    try {
      if ((await session?.signIn?.isSignedIn(this.#ended.signal)) !== false || sessions.current !== session) return;
      log.info('The account was signed out in VS Code: the tenant is closed.');
      session?.signIn?.end();
      sessions.close();
    } catch (error) {
      if (!this.#ended.signal.aborted) log.error('VS Code could not say who is signed in:', error);
    }
  }
}
