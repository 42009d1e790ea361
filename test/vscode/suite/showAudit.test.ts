// Who Changed This User's Methods? inside VS Code: the document with its warning, and every way in which it cannot be read.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { PermissionSet } from '../../../src/auth/permissions.ts';
import type { Session } from '../../../src/auth/session.ts';
import { showAudit } from '../../../src/commands/showAudit.ts';
import { EntraError } from '../../../src/domain/failure.ts';
import { openCommandBench, type CommandBench } from '../../support/commandBench.ts';
import { grantedSignIn } from '../../support/grantedSignIn.ts';

describe("Who Changed This User's Methods?", () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await bench.dispose();
  });
  const shown = (): string => vscode.window.activeTextEditor?.document.getText() ?? '';

  it('warns of the last 24 hours, names who, when and whence, and tells what it cannot tell', async () => {
    await bench.run(showAudit, ['Copy This Report'], await bench.row(bench.demo.people.officeDefault));
    assert.match(shown(), /^DEMO: Who changed the methods of Amos Reeve \(amos\.reeve@fernhill\.example\)\?\n/);
    assert.match(shown(), /⚠ Warning: changes in the last 24 hours: 4\n/);
    assert.equal(bench.prompts[0]?.text, '⚠ Warning: changes in the last 24 hours: 4');
    assert.match(
      shown(),
      /The user deleted a method\n {4}By: amos\.reeve@fernhill\.example \(the user\), from 203\.0\.113\.9\n/,
    );
    assert.match(shown(), /An administrator started a password reset\n {4}By: arata\.mizuno@/);
    assert.match(shown(), /By: Azure MFA StrongAuthenticationService \(an app or service, no person\)\n/);
    assert.match(shown(), /keeps 30 days with Microsoft Entra ID P1 or P2, 7 days without/);
    assert.match(shown(), /lags by some minutes/);
    assert.doesNotMatch(shown(), /5035550148/);
    assert.equal(await vscode.env.clipboard.readText(), shown());
    assert.deepEqual(bench.writes(), []);
  });

  it('says that there is nothing, and does not count the use of Authenticator', async () => {
    await bench.run(showAudit, ['Copy This Report'], await bench.row(bench.demo.people.nothing));
    assert.match(shown(), /The audit log tells of no change\./);
    await bench.run(showAudit, ['Copy This Report'], await bench.row(bench.demo.people.severalAuthenticators));
    assert.match(shown(), /Nothing in the last 24 hours/);
    assert.match(shown(), /Left out: entries in which Microsoft Authenticator noted its own use or version: 1/);
  });

  it('reads again when asked to', async () => {
    const { nothing } = bench.demo.people;
    await bench.run(showAudit, ['Read Again', 'Copy This Report'], await bench.row(nothing));
    assert.equal(bench.demo.requests.filter(({ path }) => path === '/auditLogs/directoryAudits').length, 2);
  });

  it('tells role, permission and cloud apart', async () => {
    const { nothing } = bench.demo.people;
    const other = await openCommandBench({ caller: 'authenticationAdministrator' });
    await other.refuses(
      /Your roles do not let you read the audit log.*Reports Reader/,
      showAudit,
      [],
      await other.row(nothing),
    );
    await other.dispose();

    const china = await openCommandBench({ cloud: 'china' });
    await china.refuses(/does not give out the audit log in this cloud/, showAudit, [], await china.row(nothing));
    await china.dispose();

    const asked: PermissionSet[] = [];
    const signIn = grantedSignIn({
      permission: (set) => (set === 'audit' ? 'notYet' : 'granted'),
      ask: (set) => {
        asked.push(set);
        return Promise.reject(new EntraError({ kind: 'missingPermission' }));
      },
    });
    const real: Partial<Session> = { demo: false, signIn };
    Object.assign(bench.session, real);
    await bench.refuses(
      /AuditLog\.Read\.All, Directory\.Read\.All are not granted/,
      showAudit,
      [],
      await bench.row(nothing),
    );
    assert.deepEqual(asked, ['audit']);
  });
});
