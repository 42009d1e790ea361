// Check Emergency Access Accounts inside VS Code: who is chosen, what is said as each kind of administrator, and what is remembered.

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { emergencyAccessCheck } from '../../../src/commands/emergencyAccessCheck.ts';
import type { DemoSessionOptions } from '../../support/demoSession.ts';
import { openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Check Emergency Access Accounts', () => {
  let bench: CommandBench;
  const open = async (options: DemoSessionOptions = {}): Promise<void> => {
    bench = await openCommandBench(options);
  };
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.deepEqual(bench.writes(), []);
    await bench.dispose();
  });
  const shown = (): string => {
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'entra-mfa-text');
    return document.getText();
  };
  /** What is said of one account, or of the tenant. */
  const about = (title: string): string =>
    shown()
      .split('\n\n')
      .find((block) => block.startsWith(title)) ?? assert.fail(shown());
  const first = 'Emergency Access 1';
  const second = 'Emergency Access 2';
  const candidates = 'Emergency Access 1|Emergency Access 2';

  it('suggests the likely accounts, and says as Global Administrator what is missing', async () => {
    await open();
    await bench.run(emergencyAccessCheck, [new RegExp(candidates), 'Copy This Report']);
    const [choice] = bench.prompts;
    assert.deepEqual(
      choice?.items.map((label) => label.replace(/ \(.*/, '')),
      [first, second, 'Another account…'],
    );
    assert.match(
      shown(),
      /^DEMO: Emergency access accounts\n\nNot ready: of 20 points, 4 are not fulfilled and 0 are not known\./,
    );
    assert.match(about('The tenant:'), /✔ OK: There are at least two.*\n.*Found: 2\n.*✔ OK: More than one/);
    assert.equal(about(first).match(/✔ OK/g)?.length, 8);
    assert.match(about(first), /✖ To do: Named in the setting entraMfa\.protectedUsers/);
    assert.match(
      about(second),
      /✖ To do: No Conditional Access policy can keep it out\n.*Reached by: “Require MFA for administrators”/,
    );
    assert.match(about(second), /✖ To do: Was tried within the last 90 days\n.*Nobody has ever signed in with it\./);
    assert.match(shown(), /concept-mandatory-multifactor-authentication/);
    assert.equal(await vscode.env.clipboard.readText(), shown());
  });

  it('remembers who was chosen and when it was tried, and asks no second time', async () => {
    await open();
    const { emergencyAccess1, emergencyAccess2 } = bench.demo.people;
    bench.settings.protectedUsers = [emergencyAccess1.userPrincipalName.toUpperCase(), emergencyAccess2.id];
    const today = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await bench.run(emergencyAccessCheck, [
      new RegExp(candidates),
      'Record a Drill…',
      /Emergency Access 2/,
      today,
      'Copy This Report',
    ]);
    assert.match(about(second), /✔ OK: Was tried within the last 90 days\n.*Last drill, as recorded here/);
    bench.demo.behindTheScenes.changeAccessPolicy('Require MFA for administrators', { state: 'disabled' });
    await bench.run(emergencyAccessCheck, ['Copy This Report']);
    assert.match(shown(), /Ready: all 20 points are fulfilled\./);
    assert.match(bench.prompts[0]?.text ?? '', /^Ready/);
  });

  it('is never green for a Global Reader in a tenant without a licence', async () => {
    await open({ caller: 'globalReader', licence: 'free' });
    await bench.run(emergencyAccessCheck, [new RegExp(candidates), 'Copy This Report']);
    assert.match(about(first), /\? Not known: Was tried within the last 90 days\n.*P1 or P2/);
    assert.match(about(first), /✔ OK: Global Administrator, assigned actively/);
    assert.doesNotMatch(shown(), /Ready: all/);
  });

  it('says as Authentication Administrator which role is missing', async () => {
    await open({ caller: 'authenticationAdministrator' });
    await bench.run(emergencyAccessCheck, [new RegExp(candidates), 'Copy This Report']);
    assert.match(
      about(first),
      /\? Not known: No Conditional Access policy can keep it out\n.*Your roles do not let you read Conditional Access policies\. One of these is needed: Global Administrator, Global Reader/,
    );
    assert.match(about(first), /\? Not known: Has no phone and no Authenticator/);
  });

  it('warns of a single administrator', async () => {
    await open();
    const { people, behindTheScenes } = bench.demo;
    const role = '62e90394-69f5-4237-9190-012177145e10';
    for (const person of [people.secondGlobalAdministrator, people.emergencyAccess1, people.emergencyAccess2])
      behindTheScenes.removeRole(person.id, role);
    bench.settings.protectedUsers = [people.emergencyAccess1.userPrincipalName];
    await bench.run(emergencyAccessCheck, [/Emergency Access 1/, 'Copy This Report']);
    assert.match(about('The tenant:'), /✖ To do: There are at least two/);
    assert.match(about('The tenant:'), /✖ To do: More than one[^\n]*\n[^\n]*Found: 1\n[^\n]*SINGLE ADMINISTRATOR/);
    assert.match(about(first), /✖ To do: Global Administrator[^\n]*\n[^\n]*does not hold the role/);
  });
});
