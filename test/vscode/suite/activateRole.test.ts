// Activate a Role… inside VS Code: what is asked, what is shown before, what is sent, and every way in which it does not work.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { activateRole } from '../../../src/commands/activateRole.ts';
import { deleteMethod } from '../../../src/commands/deleteMethod.ts';
import { runCommand } from '../../../src/commands/runCommand.ts';
import { checkAccess } from '../../../src/commands/checkAccess.ts';
import { EntraError } from '../../../src/domain/failure.ts';
import { gate, openCommandBench, type CommandBench, type Inputs } from '../../support/commandBench.ts';

const activating = '/roleManagement/directory/roleAssignmentScheduleRequests';

describe('Activate a Role', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench({ caller: 'eligibleAuthenticationAdministrator' });
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await bench.dispose();
  });
  const answers = (role: string): Inputs => [role, 'User lost phone', '4711', 'Desk', '1 hour', 'Activate'];
  const posts = (): number => bench.writes().filter((write) => write === `POST ${activating}`).length;

  it('asks which, why, for which ticket and how long, shows it, and makes the role active', async () => {
    await bench.run(activateRole, answers('Authentication Administrator'));
    assert.deepEqual(bench.prompts[0]?.items, [
      'Authentication Administrator',
      'Privileged Authentication Administrator',
      'User Administrator',
    ]);
    const warning = bench.prompts.find(({ kind }) => kind === 'warning');
    assert.equal(warning?.text, 'DEMO: Activate Authentication Administrator for yourself?');
    assert.match(
      warning.detail ?? '',
      /Scope: for the whole tenant\nFor: 1 hour\nReason: User lost phone\nTicket: 4711 Desk\n/,
    );
    assert.match(warning.detail ?? '', /Your account: avery\.stone@/);
    assert.equal(posts(), 1);
    await bench.methods(bench.demo.people.smsOnly);
    assert.deepEqual(bench.view.refreshed, [undefined]);
  });

  it('goes from the access check, with the roles that help first, and then says what can be done now', async () => {
    const row = await bench.row(bench.demo.people.helpdeskAdministrator);
    bench.demo.behindTheScenes.removeRole(
      bench.demo.people.helpdeskAdministrator.id,
      '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    );
    await bench.run(
      checkAccess,
      ['Activate a Role…', ...answers('Authentication Administrator'), 'Copy This Report'],
      row,
    );
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /✔ You can:\n {2}• See the authentication methods/);
    assert.match(text, /• Authentication Administrator: active, for the whole tenant/);
  });

  it('asks again for what can be mended, and for nothing else', async () => {
    bench.demo.faults.add({
      when: { method: 'POST', path: /ScheduleRequests$/ },
      times: 1,
      effect: {
        ...{ kind: 'status', status: 400, code: 'RoleAssignmentRequestPolicyValidationFailed' },
        message: 'The following policy rules failed: ["ExpirationRule"]',
      },
    });
    await bench.run(activateRole, [
      ...answers('Authentication Administrator').slice(0, 4),
      '2 hours',
      'Activate',
      ...answers('Authentication Administrator').slice(1),
    ]);
    const durations = bench.prompts.filter(({ items }) => items.includes('30 minutes'));
    assert.deepEqual(
      durations.map(({ items }) => items.length),
      [5, 2],
    );
    assert.match(durations[1]?.text ?? '', /^The settings of this role do not allow it for so long/);
    assert.equal(posts(), 2);
  });

  it('says that MFA, an approval or an eligibility is missing', async () => {
    await bench.refuses(/ask for a sign-in with MFA/, activateRole, answers('User Administrator'));
    await bench.refuses(
      /Privileged Authentication Administrator becomes active when somebody has approved it/,
      activateRole,
      answers('Privileged Authentication Administrator'),
    );
    bench.demo.faults.add({
      when: { method: 'POST', path: /ScheduleRequests$/ },
      effect: { kind: 'status', status: 400, code: 'RoleAssignmentDoesNotExist' },
    });
    await bench.refuses(/not eligible for this role/, activateRole, answers('Authentication Administrator'));
  });

  it('§15.57 puts a refusal in the minutes after it down to it, and an old one not', async () => {
    const row = await bench.row(bench.demo.people.smsOnly);
    const denied = { kind: 'status', status: 403, code: 'accessDenied' } as const;
    bench.demo.faults.add({ when: { path: /\/methods$/ }, effect: denied });
    await bench.refuses(/could not be read\. You may not manage/, deleteMethod, gate, row);
    bench.demo.faults.clear();
    await bench.run(activateRole, answers('Authentication Administrator'));
    bench.demo.faults.add({ when: { path: /\/methods$/ }, effect: denied });
    await bench.refuses(/You activated Authentication Administrator a few minutes ago/, deleteMethod, gate, row);
    bench.demo.faults.clear();
    bench.view.loadMore = () => Promise.reject(new EntraError({ kind: 'accessDenied' }));
    const context = await createTestActionContext();
    await assert.rejects(runCommand('entraMfa.loadMore', context, bench.services, undefined, undefined), {
      message: /^You may not manage.+You activated Authentication Administrator/,
    });
  });

  it('takes a role that is active already for active', async () => {
    await bench.run(activateRole, answers('Authentication Administrator'));
    await bench.run(activateRole, answers('Authentication Administrator'));
    assert.equal(posts(), 2);
  });

  it('sends nothing in read-only mode, as an app, without P2, or for who is eligible for nothing', async () => {
    bench.settings.readOnly = true;
    await bench.refuses(/entraMfa\.readOnly/, activateRole, []);
    bench.settings.readOnly = false;
    Object.assign(bench.session, { appOnly: true });
    await bench.refuses(/an app has no roles to activate/, activateRole, []);
    assert.equal(posts(), 0);
    for (const [options, sentence] of [
      [{ licence: 'p1' }, /no Privileged Identity Management/],
      [{ caller: 'globalAdministrator' }, /eligible for no role/],
    ] as const) {
      const other = await openCommandBench({ caller: 'eligibleAuthenticationAdministrator', ...options });
      await other.refuses(sentence, activateRole, []);
      await other.dispose();
    }
  });
});
