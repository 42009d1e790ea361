// Help a User with MFA, run with answers typed in: what is shown beside the questions, which ways are offered, what is done and told.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { helpUser } from '../../../src/commands/helpUser.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Help a User with MFA', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
    await vscode.env.clipboard.writeText('before');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await bench.dispose();
  });

  const clipboard = (): Thenable<string> => vscode.env.clipboard.readText();
  const sheet = (): string => vscode.window.activeTextEditor?.document.getText() ?? '';

  it('hands instructions to who still passes, changes nothing, and leaves a note for the ticket', async () => {
    const answers = [
      'Go On',
      ...gate,
      'Yes',
      'New Phone, with a Computer',
      'Copy',
      'Copy a Note for the Ticket',
      'Done',
    ];
    await bench.run(helpUser, answers, await bench.row(bench.demo.people.phoneDefault));
    assert.deepEqual(bench.writes(), []);
    const note = await clipboard();
    assert.match(
      note,
      /^DEMO: Help Amy Osei[^]+Reason or ticket: TICKET-42[^]+\[x\][^]+Instructions: New Phone, with a Computer\n$/,
    );
    assert.match(sheet(), /^DEMO: Help Amy Osei/);
  });

  it('shows numbers of the directory masked, and copies them on request alone', async () => {
    const { people } = bench.demo;
    const answers = ['Copy: Business phone', 'Go On', ...gate, 'Yes', 'New Phone, with a Computer', 'Copy', 'Done'];
    await bench.run(helpUser, answers, await bench.row(people.phoneDefault));
    assert.match(sheet(), /Business phone: \+1 •+\d\d\n/);
    assert.doesNotMatch(sheet(), /503/);
    bench.settings.maskPhoneNumbers = false;
    await bench.run(helpUser, answers, await bench.row(people.phoneDefault));
    assert.match(sheet(), /Business phone: \+1 503 555 01\d\d\n/);
  });

  it('gives a pass with one passing of the gate, then the text that goes with it', async () => {
    const answers = [
      'Go On',
      ...gate,
      'No',
      'Create Temporary Access Pass',
      '1 hour',
      'Once',
      'Create Temporary Access Pass',
    ];
    await bench.run(
      helpUser,
      [...answers, 'Text for the User: Temporary Access Pass', 'Copy', 'Copy a Note for the Ticket', 'Done'],
      await bench.row(bench.demo.people.phoneDefault),
    );
    assert.match(await clipboard(), /Create Temporary Access Pass[^]+TICKET-42/);
    const kinds = (await bench.methods(bench.demo.people.phoneDefault)).map(({ kind }) => kind);
    assert.ok(kinds.includes('temporaryAccessPass'), kinds.join());
  });

  it('resets, with the plan and its confirmation, and offers what to tell the user', async () => {
    const answers = ['Go On', ...gate, 'No', 'Reset MFA (Require Re-register)', 'Reset MFA'];
    await bench.run(
      helpUser,
      [...answers, 'Text for the User: After a Reset', 'Copy', 'Done'],
      await bench.row(bench.demo.people.phoneDefault),
    );
    assert.match(await clipboard(), /^DEMO: Your sign-in methods were reset/);
    const record = await bench.lastOperation();
    assert.equal(record.header.reason, 'TICKET-42');
    assert.ok(record.header.callerCheck?.items.every(({ done }) => done));
  });

  it('sets a phone number', async () => {
    const answers = ['Go On', ...gate, 'No', 'Set a Phone Number', /mobile/i, '+1 5551230199', 'Add Phone'];
    await bench.run(
      helpUser,
      [...answers, 'Text for the User: Phone Number Set by the Administrator', 'Copy', 'Done'],
      await bench.row(bench.demo.people.nothing),
    );
    const methods = await bench.methods(bench.demo.people.nothing);
    assert.ok(methods.some(({ kind }) => kind === 'phone'));
  });

  it('offers the best way first, and leaves out what cannot be done', async () => {
    await bench
      .run(helpUser, ['Go On', ...gate, 'No', 'Back out'], await bench.row(bench.demo.people.nothing))
      .catch(() => undefined);
    const ways = bench.prompts.at(-1)?.items ?? [];
    assert.deepEqual(ways, ['Create Temporary Access Pass', 'Set a Phone Number']);
    assert.match(
      sheet(),
      /Reset MFA \(Require Re-register\): not possible\. There is no method that a reset would remove\./,
    );
  });

  it('leads on to who can help an administrator whom the own role does not reach', async () => {
    const desk = await openCommandBench({ caller: 'authenticationAdministrator' });
    try {
      const lost = await desk.row(desk.demo.people.privilegedAuthenticationAdministrator);
      await assert.rejects(
        desk.run(
          helpUser,
          ['Go On', ...gate, 'No', 'Somebody Else Has to Help…', 'lost', '', /^Adele Fern/, 'leaves'],
          lost,
        ),
        /leaves/,
      );
      const ways = desk.prompts.find(({ text }) => text.includes('How is the user let in again?'))?.items ?? [];
      assert.equal(ways[0], 'Somebody Else Has to Help…');
      assert.match(sheet(), /^DEMO: Locked-out administrator: what to do \([^]+Case I applies: ask Adele Fern/);
      assert.deepEqual(desk.writes(), []);
    } finally {
      await desk.dispose();
    }
  });

  it('warns of changes of the last 24 hours, or says that they are unknown', async () => {
    bench.demo.faults.add({ when: { path: /auditLogs/ }, effect: { kind: 'status', status: 403 } });
    const answers = ['Go On', ...gate, 'Yes', 'New Phone, with a Computer', 'Copy', 'Done'];
    await bench.run(helpUser, answers, await bench.row(bench.demo.people.phoneDefault));
    assert.match(sheet(), /last 24 hours:\n {2}• Unknown\. /);
  });

  it('does nothing for oneself or the protected, and says why', async () => {
    bench.settings.protectedUsers = [bench.demo.people.phoneDefault.userPrincipalName];
    await bench.refuses(
      /Nothing can be done from here\. .*entraMfa\.protectedUsers/,
      helpUser,
      ['Go On', ...gate, 'No'],
      await bench.row(bench.demo.people.phoneDefault),
    );
    assert.deepEqual(bench.writes(), []);
  });

  it('stops where the caller check is required and not done', async () => {
    bench.settings.verifyCaller = 'required';
    await bench.refuses(
      /every item of the caller check has to be ticked/,
      helpUser,
      ['Go On', 'Called back'],
      await bench.row(bench.demo.people.phoneDefault),
    );
  });

  it('is nothing for an app', async () => {
    const app = await openCommandBench({ appOnly: true });
    try {
      await app.refuses(/An app guides nobody/, helpUser, [], await app.row(app.demo.people.phoneDefault));
    } finally {
      await app.dispose();
    }
  });
});
