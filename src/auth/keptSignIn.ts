// What a sign-in by device code leaves behind when the window closes, if the setting `auth.persistDeviceCodeCache` says so: tokens in
// VS Code's secret storage, as whom in its memory. Deleted as soon as it is not wanted any more or belongs to other settings.

import type * as vscode from 'vscode';
import { Disposable } from '../host/disposable.ts';
import type { Settings, SettingTypes } from '../host/settings.ts';
import type { KeptAccount } from './credentials.ts';
import type { SignInTarget } from './signInTarget.ts';

const secretKey = 'entraMfa.deviceCodeCache';
const accountKey = 'entraMfa.deviceCodeAccount';

export interface Kept {
  /** MSAL's, as text. */
  readonly cache: string | undefined;
  readonly account: KeptAccount;
}

interface Remembered {
  readonly of: string;
  readonly account: KeptAccount;
}

export interface KeptSignInOptions {
  readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>;
  readonly memory: Pick<vscode.Memento, 'get' | 'update'>;
  readonly settings: Settings;
}

/** Dispose of it to stop following the settings. */
export class KeptSignIn extends Disposable {
  readonly #options: KeptSignInOptions;

  constructor(options: KeptSignInOptions) {
    super();
    this.#options = options;
    const { settings } = options;
    this.register(
      settings.onDidChange((keys) => {
        const another = keys.some((key) => othersSignIn.includes(key));
        if (another || !this.#isWanted) void this.forget();
      }),
    );
    // The settings may have been changed while no window was open.
    if (!this.#isWanted && this.#remembered !== undefined) void this.forget();
  }

  /** undefined: nothing was kept, or for another sign-in. */
  async recall(target: SignInTarget): Promise<Kept | undefined> {
    const remembered = this.#remembered;
    if (remembered === undefined) return undefined;
    if (!this.#isWanted || remembered.of !== keyOf(target)) {
      await this.forget();
      return undefined;
    }
    const cache = await this.#options.secrets.get(secretKey);
    return cache === undefined ? undefined : { cache, account: remembered.account };
  }

  /** After a sign-in. */
  async keep(target: SignInTarget, { cache, account }: Kept): Promise<void> {
    if (!this.#isWanted || cache === undefined) return;
    const { secrets, memory } = this.#options;
    await memory.update(accountKey, { of: keyOf(target), account } satisfies Remembered);
    await secrets.store(secretKey, cache);
  }

  /** After tokens were renewed. Does nothing if they were not kept: another window may have signed out meanwhile. */
  async renew(target: SignInTarget, kept: Kept): Promise<void> {
    if ((await this.#options.secrets.get(secretKey)) !== undefined) await this.keep(target, kept);
  }

  async forget(): Promise<void> {
    await this.#options.memory.update(accountKey, undefined);
    await this.#options.secrets.delete(secretKey);
  }

  get #isWanted(): boolean {
    const { settings } = this.#options;
    return settings.get('auth.mode') === 'deviceCode' && settings.get('auth.persistDeviceCodeCache');
  }

  get #remembered(): Remembered | undefined {
    return this.#options.memory.get<Remembered>(accountKey);
  }
}

/** Not the tenant: the same account goes to several. */
const othersSignIn: readonly (keyof SettingTypes)[] = ['auth.mode', 'auth.clientId', 'auth.cloud'];

function keyOf({ cloud, clientId }: SignInTarget): string {
  return [cloud.graphRoot, clientId].join(' ');
}
