// Copy Instructions for the User, run with answers typed in: what is offered, what is copied, opened and said.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { copyInstructions } from '../../../src/commands/copyInstructions.ts';
import { openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Copy Instructions for the User', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
    await vscode.env.clipboard.writeText('before');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await bench.dispose();
  });

  const clipboard = (): Thenable<string> => vscode.env.clipboard.readText();

  it('copies a text in the language of the user, with DEMO at its head, and changes nothing', async () => {
    const { smsOnly, japanesePhone } = bench.demo.people;
    await bench.run(copyInstructions, ['New Phone, with a Computer', 'Copy'], await bench.row(smsOnly));
    assert.match(await clipboard(), /^DEMO: How to register a new phone[^]+Dear Camille Roux,/);
    await bench.run(copyInstructions, ['New Phone, with a Computer', 'Copy'], await bench.row(japanesePhone));
    assert.match(await clipboard(), /^デモ: 新しいスマートフォン[^]+あおい さくら 様/);
    assert.deepEqual(bench.writes(), []);
  });

  it('takes the language of the setting, and writes in the other one when asked to', async () => {
    bench.settings.messageLanguage = 'ja';
    bench.settings.serviceDesk = { name: 'Fernhill Desk', phone: '555-0100', url: '' };
    const row = await bench.row(bench.demo.people.smsOnly);
    await bench.run(copyInstructions, [/^Was It You/, 'Copy'], row);
    assert.match(await clipboard(), /Camille Roux 様[^]+Fernhill Desk:\n電話 555-0100\n/);
    await bench.run(copyInstructions, [/^Was It You/, 'In English', 'Copy'], row);
    assert.match(await clipboard(), /Dear Camille Roux,[^]+Phone 555-0100\n/);
  });

  it('opens a text that can be edited before it is used', async () => {
    const row = await bench.row(bench.demo.people.nothing);
    await bench.run(copyInstructions, ['After a Reset', 'Edit First'], row);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled);
    assert.match(editor.document.getText(), /^DEMO: Your sign-in methods were reset/);
    assert.ok(
      await editor.edit((change) => {
        change.insert(new vscode.Position(0, 0), 'Edited ');
      }),
    );
    assert.equal(await clipboard(), 'before');
  });

  it('offers no link where the text is longer than mail programs take', async () => {
    await bench.run(copyInstructions, ['After a Reset', 'Copy'], await bench.row(bench.demo.people.nothing));
    const last = bench.prompts.at(-1);
    // In percent signs it is longer than mail programs take.
    assert.deepEqual(last?.items, ['Edit First', 'Copy', 'Save as Mail Draft…', 'In Japanese']);
  });

  it('asks what happened where a text for support or the partner needs it', async () => {
    const row = await bench.row(bench.demo.people.secondGlobalAdministrator);
    await bench.run(copyInstructions, [/^III/, 'The phone fell into the sea on Monday', 'In English', 'Copy'], row);
    assert.match(await clipboard(), /happened: The phone fell into the sea on Monday\n/);
    await bench.run(copyInstructions, [/^II\./, '', 'In English', 'Copy'], row);
    assert.match(await clipboard(), /happened: not known at the time of writing\n/);
  });

  it('goes on with what is known where methods and the manager cannot be read', async () => {
    bench.demo.faults.add({ when: { path: /\/(authentication|manager)\b/ }, effect: { kind: 'status', status: 403 } });
    await bench.run(copyInstructions, ['After a Reset', 'Copy'], await bench.row(bench.demo.people.smsOnly));
    assert.match(await clipboard(), /If you have a passkey, Windows Hello for Business or another method/);
  });
});
