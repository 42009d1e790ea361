// Closes the open tenant when its account was signed out elsewhere in VS Code, or when the settings now name another sign-in. An
// operation that runs there stops, and can be resumed.

import * as vscode from 'vscode';
import { Disposable } from '../host/disposable.ts';
import type { Log } from '../host/log.ts';
import type { Settings } from '../host/settings.ts';
import { cloudReadiness, sovereignCloudSection } from './cloudReadiness.ts';
import { clouds } from './clouds.ts';
import type { Sessions } from './session.ts';

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
        const signIn = sessions.current?.signIn;
        const another = keys.some((key) => key.startsWith('auth.') && key !== 'auth.persistDeviceCodeCache');
        if (signIn === undefined || !another) return;
        signIn.end();
        sessions.close();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const { current } = sessions;
        if (current?.signIn === undefined || !event.affectsConfiguration(sovereignCloudSection)) return;
        if (cloudReadiness(clouds[current.cloud]) === 'ready' || settings.get('auth.mode') !== 'vscode') return;
        log.warn('VS Code no longer signs in to the cloud of the open tenant by your own settings: it is closed.');
        sessions.close();
      }),
    );
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    this.#ended.abort();
    super.dispose();
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
