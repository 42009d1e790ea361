// The registered commands of the running extension: what they make of what VS Code, and others, hand them.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import type { User } from '../../../src/domain/user.ts';
import type { UserNode } from '../../../src/views/nodes.ts';

describe('Registered commands', () => {
  const user: User = {
    id: 'some-id',
    displayName: 'Somebody',
    userPrincipalName: 'somebody@fernhill.example',
    userType: 'member',
    isManagementRestricted: false,
    onPremisesSyncEnabled: false,
  };
  const row: UserNode = { kind: 'user', tenantId: createDemoTenant().tenantId, user };
  const run = (...given: readonly [string, ...unknown[]]): Thenable<unknown> =>
    vscode.commands.executeCommand(...given);

  before(async () => {
    await run('entraMfa.openDemoTenant');
  });
  after(async () => {
    await run('entraMfa.closeTenant');
    await run('notifications.clearAll');
  });

  it('act on the row they are given', async () => {
    await run('entraMfa.copyUpn', row, [row]);
    assert.equal(await vscode.env.clipboard.readText(), user.userPrincipalName);
  });

  it('do not let whoever runs them answer the questions', async () => {
    let answered = 0;
    const ui = new Proxy({}, { get: () => () => (answered += 1) });
    const running = run('entraMfa.resetMfa', row, [row], { __injectedContext: { ui } });
    const state = { done: false };
    const over = Promise.resolve(running).finally(() => (state.done = true));
    while (!state.done) {
      await run('workbench.action.closeQuickOpen');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await over;
    assert.equal(answered, 0);
  });

  it('that fail say so in a notification and do not throw at the caller', async () => {
    assert.equal(await run('entraMfa.resetMfa', { ...row, tenantId: 'another' }), undefined);
  });
});
