// Check Sign-in Set-up inside VS Code: the document, the steps offered, and what choosing them does.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { PermissionSet, PermissionState } from '../../../src/auth/permissions.ts';
import type { Session } from '../../../src/auth/session.ts';
import { checkSignIn } from '../../../src/commands/checkSignIn.ts';
import { openCommandBench, type CommandBench } from '../../support/commandBench.ts';

const clientId = '99999999-2222-4333-8444-555555555555';

describe('Check Sign-in Set-up', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench({ caller: 'authenticationAdministrator' });
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

  it('says in the demo tenant that it is about a real one, and what to do first', async () => {
    await bench.run(checkSignIn, ['Copy This Report']);
    assert.equal(shown().languageId, 'entra-mfa-text');
    assert.match(shown().getText(), /^DEMO: Check Sign-in Set-up\n/);
    assert.match(shown().getText(), /The first thing to do: No app is chosen/);
    assert.equal(await vscode.env.clipboard.readText(), shown().getText());
    assert.deepEqual(bench.prompts[0]?.items, [
      'Sign In…',
      'Create App Registration…',
      'Open Settings',
      'Copy This Report',
    ]);
  });

  it('looks without asking where nobody is signed in', async () => {
    bench.settings['auth.clientId'] = clientId;
    await bench.run(checkSignIn, ['Copy This Report']);
    assert.match(shown().getText(), /✖ To do: Nobody is signed in to this app and tenant yet/);
    assert.deepEqual(bench.demo.requests, []);
  });

  it('asks for what is missing only when that is chosen, and then checks again', async () => {
    bench.settings['auth.clientId'] = clientId;
    const missing = new Set<PermissionSet>(['write']);
    const asked: PermissionSet[] = [];
    const state = (set: PermissionSet): PermissionState => (missing.has(set) ? 'notYet' : 'granted');
    const signIn = {
      portalRoot: 'https://entra.microsoft.com',
      missingPermissions: () => [],
      permission: state,
      look: (set: PermissionSet) => Promise.resolve(state(set)),
      ask: (set: PermissionSet) => {
        asked.push(set);
        missing.delete(set);
        return Promise.resolve();
      },
      isSignedIn: () => Promise.resolve(true),
    };
    const real: Partial<Session> = { demo: false, signIn: signIn as unknown as NonNullable<Session['signIn']> };
    Object.assign(bench.session, real);

    await bench.run(checkSignIn, [/^Copy Admin-consent Link for “Changing methods”/]);
    assert.deepEqual(asked, []);
    assert.match(await vscode.env.clipboard.readText(), /adminconsent\?.*UserAuthenticationMethod\.ReadWrite\.All/);

    await bench.run(checkSignIn, [/^Ask for “Changing methods” Now/, 'Copy This Report']);
    assert.deepEqual(asked, ['write']);
    assert.match(shown().getText(), /✔ OK: Granted: Changing methods/);
    assert.doesNotMatch(shown().getText(), /✖/);
    // What an Authentication Administrator may not read is no fault of the set-up.
    assert.match(shown().getText(), /- Limited: See what the tenant's policy/);
    assert.deepEqual(bench.writes(), []);
  });
});
