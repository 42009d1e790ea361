// A sign-out elsewhere in VS Code, or another sign-in in the settings, closes the tenant; a mere renewal does not.

import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { demoSession } from '../../support/demoSession.ts';
import type { CloudName } from '../../../src/domain/cloudApi.ts';
import type { SettingTypes } from '../../../src/host/settings.ts';

const { createSessions } = await import('../../../src/auth/createSessions.ts');
const { watchSignIn } = await import('../../../src/auth/watchSignIn.ts');

const log = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };

async function watched(signedIn: () => boolean, cloud: CloudName = 'global') {
  let looks = 0;
  let ended = 0;
  let changeSettings: (keys: readonly (keyof SettingTypes)[]) => void = () => undefined;
  const sessions = createSessions(() => Promise.reject(new Error('not here')));
  await sessions.open(() =>
    Promise.resolve({
      ...demoSession().session,
      cloud,
      demo: false,
      signIn: {
        portalRoot: 'https://entra.microsoft.com',
        missingPermissions: () => [],
        permission: () => 'granted' as const,
        look: () => Promise.resolve('granted' as const),
        ask: () => Promise.resolve(),
        isSignedIn: () => {
          looks += 1;
          return Promise.resolve(signedIn());
        },
        end: () => (ended += 1),
      },
    }),
  );
  const settings = {
    get: (key: keyof SettingTypes) => (key === 'auth.mode' ? 'vscode' : assert.fail('not read')) as never,
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
    changeSettings: (key: keyof SettingTypes) => {
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
    const { sessions, watch, ended, changeSettings } = await watched(() => true);
    changeSettings('pageSize');
    assert.notEqual(sessions.current, undefined);
    changeSettings('auth.tenantId');
    assert.equal(sessions.current, undefined);
    assert.equal(ended(), 1);
    watch.dispose();
  });

  it('closes a tenant in a national cloud when VS Code’s setting for it is changed, by a workspace for one', async () => {
    const setting = 'microsoft-sovereign-cloud.environment';
    fake.configuration[setting] = { globalValue: 'USGovernment' };
    const { sessions, watch } = await watched(() => true, 'usGov');
    fake.changeConfiguration(setting);
    assert.notEqual(sessions.current, undefined);
    fake.configuration[setting] = { globalValue: 'USGovernment', workspaceValue: 'custom' };
    fake.changeConfiguration('files.autoSave');
    assert.notEqual(sessions.current, undefined);
    fake.changeConfiguration(setting);
    assert.equal(sessions.current, undefined);
    watch.dispose();

    const { sessions: global, watch: other } = await watched(() => true);
    fake.changeConfiguration(setting);
    assert.notEqual(global.current, undefined);
    other.dispose();
    Reflect.deleteProperty(fake.configuration, setting);
  });
});
