// A sign-out elsewhere in VS Code, or another sign-in in the settings, closes the tenant; a mere renewal does not.

import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { demoSession } from '../../support/demoSession.ts';
import type { CloudName } from '../../../src/domain/cloudApi.ts';
import { grantedSignIn, homeTenantId } from '../../support/grantedSignIn.ts';
import type { SettingTypes } from '../../../src/host/settings.ts';

const { createSessions } = await import('../../../src/auth/createSessions.ts');
const { watchSignIn } = await import('../../../src/auth/watchSignIn.ts');

const otherTenantId = 'bbbbbbbb-1111-4222-8333-444444444444';
const log = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };

async function watched(signedIn: () => boolean, cloud: CloudName = 'global') {
  let looks = 0;
  let ended = 0;
  const values: Partial<SettingTypes> = {
    'auth.mode': 'vscode',
    'auth.clientId': 'graphCommandLineTools',
    'auth.tenantId': '',
    'auth.cloud': 'global',
  };
  let changeSettings: (keys: readonly (keyof SettingTypes)[]) => void = () => undefined;
  const sessions = createSessions(() => Promise.reject(new Error('not here')));
  await sessions.open(() =>
    Promise.resolve({
      ...demoSession().session,
      cloud,
      demo: false,
      signIn: grantedSignIn({
        isSignedIn: () => {
          looks += 1;
          return Promise.resolve(signedIn());
        },
        end: () => (ended += 1),
      }),
    }),
  );
  const settings = {
    get: (key: keyof SettingTypes) => values[key] as never,
    onDidChange: (listener: typeof changeSettings) => {
      changeSettings = listener;
      return { dispose: () => undefined };
    },
  };
  const watch = watchSignIn({ sessions, settings, log });
  return {
    sessions,
    watch,
    looks: () => looks,
    ended: () => ended,
    changeSettings: <K extends keyof SettingTypes>(key: K, value: SettingTypes[K]) => {
      Object.assign(values, { [key]: value });
      changeSettings([key]);
    },
  };
}

describe('watchSignIn', () => {
  it('looks once after several changes, closes the tenant of who is gone, and stops what still runs as them', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      let there = true;
      const { sessions, watch, looks, ended } = await watched(() => there);
      for (let changes = 0; changes < 3; changes += 1) fake.authentication.changed();
      mock.timers.tick(299);
      assert.equal(looks(), 0);
      mock.timers.tick(1);
      await Promise.resolve();
      assert.equal(looks(), 1);
      assert.notEqual(sessions.current, undefined);
      assert.equal(ended(), 0);
      there = false;
      fake.authentication.changed();
      mock.timers.tick(300);
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(sessions.current, undefined);
      assert.equal(ended(), 1);
      watch.dispose();
    } finally {
      mock.timers.reset();
    }
  });

  it('closes the tenant when the settings name another sign-in, and not for other settings', async () => {
    for (const [key, value] of [
      ['auth.tenantId', otherTenantId],
      ['auth.tenantId', 'not an id'],
      ['auth.clientId', otherTenantId],
      ['auth.cloud', 'usGov'],
    ] as const) {
      const { sessions, watch, ended, changeSettings } = await watched(() => true);
      changeSettings('pageSize', 50);
      assert.notEqual(sessions.current, undefined);
      changeSettings(key, value);
      assert.equal(sessions.current, undefined, `${key} ${value}`);
      assert.equal(ended(), 1);
      watch.dispose();
    }
  });

  it('keeps the tenant when the setting now names it, as it does after a switch', async () => {
    const { sessions, watch, changeSettings } = await watched(() => true);
    const session = sessions.current;
    changeSettings('auth.tenantId', homeTenantId.toUpperCase());
    changeSettings('auth.tenantId', '');
    assert.equal(sessions.current, session);
    // The other order of things: first the tenant, then the setting.
    const other = { ...(session ?? assert.fail()), tenantId: otherTenantId };
    await sessions.open(() => Promise.resolve(other));
    changeSettings('auth.tenantId', otherTenantId);
    assert.equal(sessions.current, other);
    watch.dispose();
  });

  it('closes a tenant in a national cloud when VS Code’s setting for it is changed, by a workspace for one', async () => {
    const setting = 'microsoft-sovereign-cloud.environment';
    fake.configuration[setting] = { globalValue: 'USGovernment' };
    const { sessions, watch, ended } = await watched(() => true, 'usGov');
    fake.changeConfiguration(setting);
    assert.notEqual(sessions.current, undefined);
    fake.configuration[setting] = { globalValue: 'USGovernment', workspaceValue: 'custom' };
    fake.changeConfiguration('files.autoSave');
    assert.notEqual(sessions.current, undefined);
    fake.changeConfiguration(setting);
    assert.equal(sessions.current, undefined);
    assert.equal(ended(), 1);
    watch.dispose();

    const { sessions: global, watch: other } = await watched(() => true);
    fake.changeConfiguration(setting);
    assert.notEqual(global.current, undefined);
    other.dispose();
    Reflect.deleteProperty(fake.configuration, setting);
  });

  it('leaves the tenant open when it is another window that goes to another one', async () => {
    const { sessions, watch, changeSettings } = await watched(() => true);
    fake.windowFocused = false;
    try {
      changeSettings('auth.tenantId', otherTenantId);
      assert.notEqual(sessions.current, undefined);
      changeSettings('auth.clientId', otherTenantId);
      assert.equal(sessions.current, undefined);
    } finally {
      fake.windowFocused = true;
      watch.dispose();
    }
  });
});
