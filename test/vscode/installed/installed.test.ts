// The very .vsix that people install: nothing it needs was left out of the package.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('The packaged extension', () => {
  const extension = vscode.extensions.getExtension<unknown>('mfa-admin.entra-mfa-admin');

  it('is loaded from where VS Code installed it', () => {
    assert.match(extension?.extensionPath ?? '', /[\\/]extensions[\\/]mfa-admin\.entra-mfa-admin-\d/);
  });

  it('activates', async () => {
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });
});
