// The settings decide as which app and where; what cannot be read is never guessed.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clouds } from '../../../src/auth/clouds.ts';
import { signInTarget } from '../../../src/auth/signInTarget.ts';
import type { SettingTypes } from '../../../src/host/settings.ts';
import { clientId, tenantId } from './fakeSignIn.ts';

const target = (values: Partial<SettingTypes>) => {
  const all = { 'auth.clientId': '', 'auth.tenantId': '', 'auth.cloud': 'global', ...values };
  return signInTarget({ get: (key) => all[key] as never });
};

describe('signInTarget', () => {
  it('takes ids in any letter case and hands them on in lower case', () => {
    assert.deepEqual(
      target({ 'auth.clientId': ` ${clientId.toUpperCase()} `, 'auth.tenantId': tenantId.toUpperCase() }),
      { cloud: clouds.global, clientId, tenantId },
    );
  });

  it('takes the account’s own tenant when none is named', () => {
    assert.deepEqual(target({ 'auth.clientId': clientId, 'auth.cloud': 'china' }), { cloud: clouds.china, clientId });
  });

  it('knows Microsoft Graph Command Line Tools by name, and takes it for no empty setting', () => {
    assert.deepEqual(target({ 'auth.clientId': 'graphCommandLineTools' }), {
      cloud: clouds.global,
      clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
    });
    assert.equal(target({}), 'noClientId');
  });

  it('never uses the app of VS Code itself', () => {
    assert.equal(target({ 'auth.clientId': 'AEBC6443-996d-45c2-90f0-388ff96faa56' }), 'vscodeClientId');
  });

  it('refuses what is no id rather than sign in somewhere else', () => {
    assert.equal(target({ 'auth.clientId': 'my-app' }), 'badClientId');
    assert.equal(target({ 'auth.clientId': clientId, 'auth.tenantId': 'fernhill.example' }), 'badTenantId');
  });
});
