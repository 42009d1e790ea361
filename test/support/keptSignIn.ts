// What a sign-in by device code keeps, in memory instead of VS Code's storages.

import './fakeVscode.ts';
import type { Settings, SettingTypes } from '../../src/host/settings.ts';

const { KeptSignIn } = await import('../../src/auth/keptSignIn.ts');

export interface Keeping {
  readonly kept: InstanceType<typeof KeptSignIn>;
  readonly secrets: Map<string, string>;
  readonly memory: Map<string, unknown>;
  /** Changes settings, as the person does. */
  change(values: Partial<SettingTypes>): void;
}

/** Settings: a device code, to be kept, unless told. @param storages of another window. */
export function keeping(
  values: Partial<SettingTypes> = {},
  { secrets = new Map(), memory = new Map() }: Partial<Pick<Keeping, 'secrets' | 'memory'>> = {},
): Keeping {
  const all: Partial<SettingTypes> = { 'auth.mode': 'deviceCode', 'auth.persistDeviceCodeCache': true, ...values };
  let changed: (keys: readonly (keyof SettingTypes)[]) => void = () => undefined;
  const settings: Settings = {
    get: (key) => all[key] as never,
    onDidChange: (listener) => {
      changed = listener;
      return { dispose: () => undefined };
    },
  };
  const kept = new KeptSignIn({
    secrets: {
      get: (key) => Promise.resolve(secrets.get(key)),
      store: (key, value) => Promise.resolve(void secrets.set(key, value)),
      delete: (key) => Promise.resolve(void secrets.delete(key)),
    },
    memory: {
      get: (key: string) => memory.get(key) as never,
      update: (key, value) => {
        if (value === undefined) memory.delete(key);
        else memory.set(key, value);
        return Promise.resolve();
      },
    },
    settings,
  });
  return {
    ...{ kept, secrets, memory },
    change: (next) => {
      Object.assign(all, next);
      changed(Object.keys(next) as (keyof SettingTypes)[]);
    },
  };
}
