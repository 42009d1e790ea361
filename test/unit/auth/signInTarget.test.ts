// The settings decide as which app and where; what cannot be read is never guessed.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clouds } from '../../../src/auth/clouds.ts';
import { signInTarget } from '../../../src/auth/signInTarget.ts';
import type { SettingTypes } from '../../../src/host/settings.ts';
import { clientId, tenantId } from './fakeSignIn.ts';

const target = (values: Partial<SettingTypes>) => {
  const all: Partial<SettingTypes> = {
    'auth.mode': 'vscode',
    'auth.clientId': '',
    'auth.tenantId': '',
    'auth.cloud': 'global',
    ...values,
  };
  return signInTarget({ get: (key) => all[key] as never });
};

describe('signInTarget', () => {
  it('takes ids in any letter case and hands them on in lower case', () => {
    assert.deepEqual(
      target({ 'auth.clientId': ` ${clientId.toUpperCase()} `, 'auth.tenantId': tenantId.toUpperCase() }),
      { mode: 'vscode', cloud: clouds.global, clientId, tenantId },
    );
  });

  it('takes the account’s own tenant when none is named', () => {
    assert.deepEqual(target({ 'auth.clientId': clientId, 'auth.cloud': 'china' }), {
      mode: 'vscode',
      cloud: clouds.china,
      clientId,
    });
  });

  it('knows Microsoft Graph Command Line Tools by name, and takes it for no empty setting', () => {
    assert.deepEqual(target({ 'auth.clientId': 'graphCommandLineTools' }), {
      mode: 'vscode',
      cloud: clouds.global,
      clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
    });
    assert.equal(target({}), 'noClientId');
  });

  it('never uses the app of VS Code itself', () => {
    assert.equal(target({ 'auth.clientId': 'AEBC6443-996d-45c2-90f0-388ff96faa56' }), 'vscodeClientId');
  });

  it('needs no app of ours for Azure CLI, which signs in as itself, and takes no tenant but an id', () => {
    assert.deepEqual(target({ 'auth.mode': 'azureCli', 'auth.clientId': 'whatever' }), {
      mode: 'azureCli',
      cloud: clouds.global,
      clientId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
    });
    assert.equal(target({ 'auth.mode': 'azureCli', 'auth.tenantId': 'fernhill.example' }), 'badTenantId');
  });

  it('needs an app, a tenant and a certificate for an app without a person, and guesses none of them', () => {
    const all = {
      'auth.mode': 'appOnlyCertificate',
      'auth.clientId': clientId,
      'auth.tenantId': tenantId,
      'auth.certificatePath': ' /home/admin/app.pem ',
    } as const;
    assert.deepEqual(target(all), {
      mode: 'appOnlyCertificate',
      cloud: clouds.global,
      clientId,
      tenantId,
      certificatePath: '/home/admin/app.pem',
    });
    assert.equal(target({ ...all, 'auth.clientId': '' }), 'noClientId');
    assert.equal(target({ ...all, 'auth.clientId': 'graphCommandLineTools' }), 'notOwnApp');
    assert.equal(target({ ...all, 'auth.tenantId': '' }), 'noTenantId');
    assert.equal(target({ ...all, 'auth.certificatePath': '' }), 'noCertificatePath');
    assert.equal(target({ ...all, 'auth.certificatePath': 'app.pem' }), 'badCertificatePath');
  });

  it('refuses what is no id rather than sign in somewhere else', () => {
    assert.equal(target({ 'auth.clientId': 'my-app' }), 'badClientId');
    assert.equal(target({ 'auth.clientId': clientId, 'auth.tenantId': 'fernhill.example' }), 'badTenantId');
  });
});
