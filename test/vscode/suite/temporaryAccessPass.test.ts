// Create Temporary Access Pass, run with answers typed in: what is asked, what is refused before anything is asked.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { createTemporaryAccessPass } from '../../../src/commands/createTemporaryAccessPass.ts';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';

const verb = 'Create Temporary Access Pass';

/** VS Code tells of a new tab when its window has drawn it. */
async function tabLabelled(label: RegExp): Promise<void> {
  const isThere = (): boolean =>
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => label.test(tab.label)));
  while (!isThere()) {
    await new Promise<void>((resolve) => {
      const listening = vscode.window.tabGroups.onDidChangeTabs(() => {
        listening.dispose();
        resolve();
      });
    });
  }
}

describe('Create Temporary Access Pass', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await bench.dispose();
  });

  it('offers what the policy allows, warns of the pass that is there, and shows the new one in a view', async () => {
    const { passHolder } = bench.demo.people;
    await bench.run(createTemporaryAccessPass, [...gate, '2 hours', 'Once', verb], await bench.row(passHolder));
    const lengths = bench.prompts.find(({ text }) => text.includes('The policy allows'));
    assert.deepEqual(lengths?.items.slice(0, 4), ['1 hour', '2 hours', '4 hours', '8 hours']);
    assert.match(bench.prompts.at(-1)?.detail ?? '', /has a Temporary Access Pass already/);
    const { header, users } = await bench.lastOperation();
    assert.equal(users[0] && userOutcome(users[0], header.kind), 'done');
    await tabLabelled(/^DEMO: Temporary Access Pass for Axel Brandt/);
  });

  it('starts later where that is asked for, in the time of this computer', async () => {
    const { phoneDefault } = bench.demo.people;
    const inputs = [...gate, /^Start later/, '2099-12-01 09:00', '1 hour', 'Several times', verb];
    await bench.run(createTemporaryAccessPass, inputs, await bench.row(phoneDefault));
    const { users } = await bench.lastOperation();
    const action = users[0]?.plan.steps[0]?.action;
    assert.ok(action?.type === 'createPass');
    assert.equal(action.startDateTime, new Date(2099, 11, 1, 9).toISOString());
    assert.equal(action.isUsableOnce, false);
  });

  it('is refused for external guests and for who is out of the policy, before anything is sent', async () => {
    const { guest, passOutOfScope } = bench.demo.people;
    await bench.refuses(/only be created there/, createTemporaryAccessPass, gate, await bench.row(guest));
    await bench.refuses(
      /does not let this user sign in/,
      createTemporaryAccessPass,
      gate,
      await bench.row(passOutOfScope),
    );
    assert.deepEqual(bench.writes(), []);
  });
});
