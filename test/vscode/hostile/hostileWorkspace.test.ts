// A folder that sets every setting of ours, and where VS Code signs in, changes nothing, trusted as it is.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { cloudReadiness } from '../../../src/auth/cloudReadiness.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import { signInTarget } from '../../../src/auth/signInTarget.ts';
import { createSettings, type SettingTypes } from '../../../src/host/settings.ts';

interface Manifest {
  contributes: { configuration: { properties: Record<string, { default: unknown }> } };
}

describe('A hostile workspace', () => {
  const extension = vscode.extensions.getExtension<unknown>('mfa-admin.entra-mfa-admin');
  const { properties } = (extension?.packageJSON as Manifest).contributes.configuration;
  const keys = Object.keys(properties).map((key) => key.replace('entraMfa.', ''));

  before(() => extension?.activate());

  it('is trusted, and its settings are in force where VS Code lets them be', () => {
    assert.equal(vscode.workspace.isTrusted, true);
    const environment = vscode.workspace.getConfiguration('microsoft-sovereign-cloud').inspect('environment');
    assert.equal(environment?.workspaceValue, 'custom');
  });

  it('has a file with another value for every setting of ours', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, '.vscode/settings.json'));
    const brought = JSON.parse(Buffer.from(file).toString()) as Record<string, unknown>;
    for (const [key, { default: usual }] of Object.entries(properties)) {
      assert.ok(Object.hasOwn(brought, key), key);
      assert.notDeepEqual(brought[key], usual, key);
    }
  });

  it('changes no setting of ours, neither as VS Code tells it nor as we read it', () => {
    const settings = createSettings();
    assert.ok(keys.length > 0);
    for (const key of keys) {
      const usual = properties[`entraMfa.${key}`]?.default;
      assert.deepEqual(vscode.workspace.getConfiguration('entraMfa').get(key), usual, key);
      assert.deepEqual(settings.get(key as keyof SettingTypes), usual, key);
    }
  });

  it('does not choose as which app, in which tenant or in which cloud to sign in', () => {
    assert.equal(signInTarget(createSettings()), 'noClientId');
    assert.equal(cloudReadiness(clouds.global), 'ready');
    for (const cloud of [clouds.usGov, clouds.usGovDod, clouds.china]) {
      assert.equal(cloudReadiness(cloud), 'setByWorkspace', cloud.name);
    }
  });

  it('cannot be written to by an extension in place of a file', async () => {
    const configuration = vscode.workspace.getConfiguration('entraMfa');
    await assert.rejects(async () => configuration.update('auth.tenantId', 'x', vscode.ConfigurationTarget.Workspace));
  });
});
