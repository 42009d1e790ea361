// What Can I Do for This User? inside VS Code: the document, and what is offered next.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { checkAccess } from '../../../src/commands/checkAccess.ts';
import { openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('What Can I Do for This User?', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench({ caller: 'authenticationAdministrator' });
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await bench.dispose();
  });
  const shown = (): string => {
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.languageId, 'entra-mfa-text');
    return document.getText();
  };

  it('shows a report for the row, and changes nothing', async () => {
    await bench.run(checkAccess, ['Copy This Report'], await bench.row(bench.demo.people.helpdeskAdministrator));
    assert.match(shown(), /^DEMO: What can I do for Arata Mizuno/);
    assert.equal(await vscode.env.clipboard.readText(), shown());
    assert.match(bench.prompts[0]?.text ?? '', /Your roles allow 0 of 13 things for Arata Mizuno/);
    assert.deepEqual(bench.writes(), []);
  });

  it('shows the tenant from the palette', async () => {
    await bench.run(checkAccess, ['Copy This Report']);
    assert.match(shown(), /^DEMO: What can I do in this tenant\?/);
  });

  it('reads the roles again when asked to', async () => {
    const { helpdeskAdministrator } = bench.demo.people;
    const row = await bench.row(helpdeskAdministrator);
    const forgetRoles = bench.services.forgetRoles.bind(bench.services);
    bench.services.forgetRoles = (session) => {
      bench.demo.behindTheScenes.removeRole(helpdeskAdministrator.id, '729827e3-9c14-49f7-bb1b-9608f156bbb8');
      forgetRoles(session);
    };
    await bench.run(checkAccess, ['Check Again', 'Copy This Report'], row);
    assert.match(shown(), /No role and no role-assignable group\./);
    assert.match(shown(), /✔ You can:\n {2}• See the authentication methods/);
  });
});
