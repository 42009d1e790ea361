// Help with sign-in errors, inside VS Code: explaining one, the link for an administrator, the log of VS Code's own sign-in.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { permissionSets, signInSets } from '../../../src/auth/permissions.ts';
import { copyAdminConsentLink } from '../../../src/commands/copyAdminConsentLink.ts';
import { explainSignInError } from '../../../src/commands/explainSignInError.ts';
import { showSignInLog } from '../../../src/commands/showSignInLog.ts';
import { openCommandBench, type CommandBench } from '../../support/commandBench.ts';

const clientId = '99999999-2222-4333-8444-555555555555';
const tenantId = '11111111-2222-4333-8444-555555555555';
const clipboard = vscode.env.clipboard;

describe('Explain a Sign-in Error', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
    bench.close();
    await clipboard.writeText('before');
  });
  afterEach(async () => {
    await bench.dispose();
  });

  const buttons = (): readonly string[] => bench.prompts.at(-1)?.items ?? [];

  it('works without a tenant and without settings, and copies what a ticket needs', async () => {
    await bench.run(explainSignInError, ['Message: AADSTS50011: no', 'Copy']);
    const [asked, shown] = bench.prompts;
    assert.match(asked?.detail ?? '', /stays on this computer/);
    assert.match(shown?.text ?? '', /redirect URI .* is not registered/);
    assert.match(shown?.detail ?? '', /• http:\/\/localhost\n/);
    assert.deepEqual(buttons(), ['Create App Registration…', 'Open Settings', 'Sign In…', 'Look Up the Code', 'Copy']);
    const copied = await clipboard.readText();
    assert.match(copied, /AADSTS50011/);
    assert.match(copied, /https:\/\/login\.microsoftonline\.com\/error\?code=50011/);
  });

  it('says so when a code is not known, and offers first to look it up', async () => {
    await bench.run(explainSignInError, ['AADSTS1234567', 'Copy']);
    assert.match(bench.prompts.at(-1)?.text ?? '', /does not know/);
    assert.equal(buttons()[0], 'Look Up the Code');
  });

  it('refuses a text without a code, and says where to find one', async () => {
    await bench.refuses(/no error code in it.*AADSTS/, explainSignInError, ['Something went wrong']);
    assert.equal(bench.prompts.length, 1);
  });

  it('does what its buttons say', async () => {
    await bench.run(explainSignInError, ['AADSTS７０００１６', 'Open Settings']);
    assert.match(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '', /Settings/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.equal(await clipboard.readText(), 'before');
  });

  it('offers the admin-consent link where app and tenant are known, and it is copied', async () => {
    await bench.run(explainSignInError, ['AADSTS65001', 'Copy']);
    assert.ok(!buttons().includes('Copy Admin-consent Link'));
    Object.assign(bench.settings, { 'auth.clientId': clientId, 'auth.tenantId': tenantId });
    await bench.run(explainSignInError, ['AADSTS65001', 'Copy']);
    assert.ok(buttons().includes('Copy Admin-consent Link'));
  });

  it('looks no code up that is not Microsoft Entra’s', async () => {
    await bench.run(explainSignInError, ['network_error', 'Copy']);
    assert.deepEqual(buttons(), ['Sign In…', 'Show Microsoft Authentication Log', 'Copy']);
  });
});

describe('The admin-consent link', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
    Object.assign(bench.settings, { 'auth.clientId': clientId, 'auth.tenantId': tenantId });
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await bench.dispose();
  });

  const copied = async (): Promise<URL> => {
    await bench.run(copyAdminConsentLink, []);
    return new URL(await clipboard.readText());
  };

  it('asks for what the tool asks for: in read-only mode not for writing', async () => {
    const scopes = (names: readonly string[]): string =>
      names.map((name) => `https://graph.microsoft.us/${name}`).join(' ');
    const read = signInSets.flatMap((set) => permissionSets[set]);
    bench.settings['auth.cloud'] = 'usGov';
    assert.equal(
      (await copied()).searchParams.get('scope'),
      scopes([...read, ...permissionSets.write, ...permissionSets.sessions]),
    );
    bench.settings.readOnly = true;
    const link = await copied();
    assert.equal(link.searchParams.get('scope'), scopes(read));
    assert.equal(`${link.origin}${link.pathname}`, `https://login.microsoftonline.us/${tenantId}/v2.0/adminconsent`);
  });

  it('is made for no tenant but the one of the settings or the open one: a demo tenant is neither', async () => {
    bench.settings['auth.tenantId'] = '';
    await bench.refuses(/Which tenant/, copyAdminConsentLink, []);
    bench.settings['auth.clientId'] = '';
    await bench.refuses(/No app is chosen/, copyAdminConsentLink, []);
  });
});

describe('The log of VS Code’s Microsoft sign-in', () => {
  it('is opened once the built-in extension runs', async () => {
    const bench = await openCommandBench();
    try {
      await vscode.extensions.getExtension('vscode.microsoft-authentication')?.activate();
      await vscode.authentication.getSession('microsoft', ['User.Read'], { silent: true });
      await bench.run(showSignInLog, []);
      const shown = (): boolean =>
        vscode.window.visibleTextEditors.some(
          ({ document }) => document.uri.scheme === 'output' && document.uri.path.includes('microsoft-authentication'),
        );
      for (let patience = 100; patience > 0 && !shown(); patience -= 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const seen = vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString());
      assert.ok(shown(), seen.join('\n'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await bench.dispose();
    }
  });
});
