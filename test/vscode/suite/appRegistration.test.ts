// Create App Registration inside VS Code: what opens, in which language, and that nothing in it can be edited by accident.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { createAppRegistration } from '../../../src/commands/createAppRegistration.ts';
import { openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Create App Registration', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await bench.dispose();
  });
  const shown = (): vscode.TextDocument => {
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    return document;
  };

  it('opens a PowerShell script that can still be edited, for the tenant of the settings', async () => {
    bench.settings['auth.tenantId'] = '11111111-2222-4333-8444-555555555555';
    await bench.run(createAppRegistration, [/PowerShell/, 'Read and change']);
    assert.equal(shown().languageId, 'powershell');
    assert.ok(shown().isUntitled);
    assert.match(shown().getText(), /UserAuthenticationMethod\.ReadWrite\.All/);
    assert.match(shown().getText(), /\$tenantId = '11111111-2222-4333-8444-555555555555'/);
  });

  it('writes nothing of a setting into a script that is no tenant ID', async () => {
    bench.settings['auth.tenantId'] = "'; Remove-Item / #";
    await bench.run(createAppRegistration, [/Azure CLI/, 'Read only']);
    assert.equal(shown().languageId, 'shellscript');
    assert.match(shown().getText(), /^tenant_id=''$/m);
    assert.doesNotMatch(shown().getText(), /Remove-Item|ReadWrite/);
  });

  it('opens the checklist read-only, and offers reading alone first in read-only mode', async () => {
    bench.settings.readOnly = true;
    await bench.run(createAppRegistration, [/Checklist/, 'Read only']);
    assert.deepEqual(bench.prompts[1]?.items, ['Read only', 'Read and change']);
    assert.equal(shown().languageId, 'entra-mfa-text');
    assert.match(shown().getText(), /\[ \] http:\/\/localhost \(/);
  });

  it('offers no Azure CLI for the cloud of the DoD, which it does not know', async () => {
    bench.settings['auth.cloud'] = 'usGovDod';
    await bench.run(createAppRegistration, [/PowerShell/, 'Read only']);
    assert.deepEqual(
      bench.prompts[0]?.items.map((label) => /Azure CLI/.test(label)),
      [false, false],
    );
    assert.match(shown().getText(), /Environment = 'USGovDoD'/);
  });
});
