// Commands around the Users view: search, filter, copy, and whom a command asks for when no row says it.

import assert from 'node:assert/strict';
import { UserCancelledError } from '@microsoft/vscode-azext-utils';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { clearSearch } from '../../../src/commands/clearSearch.ts';
import { copyUpn } from '../../../src/commands/copyUpn.ts';
import { filterUsers } from '../../../src/commands/filterUsers.ts';
import { loadMore } from '../../../src/commands/loadMore.ts';
import { openInPortal } from '../../../src/commands/openInPortal.ts';
import { refresh } from '../../../src/commands/refresh.ts';
import { refreshAll } from '../../../src/commands/refreshAll.ts';
import { searchUsers } from '../../../src/commands/searchUsers.ts';
import { openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('The Users view', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await bench.dispose();
  });

  /** Presses Enter in the quick pick until `running` is over: its rows come from the server. */
  const acceptUntilDone = async (running: Promise<void>): Promise<void> => {
    const state = { done: false };
    const over = running.finally(() => (state.done = true));
    while (!state.done) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return over;
  };

  it('is searched for what was typed, and keeps its filters', async () => {
    bench.view.query = { accountEnabled: false };
    await bench.run(searchUsers, ["  O'Brien & Söhne #1 "]);
    assert.deepEqual(bench.view.query, { accountEnabled: false, search: "O'Brien & Söhne #1" });
  });

  it('shows everybody when nothing is typed', async () => {
    bench.view.query = { search: 'x' };
    await bench.run(searchUsers, ['   ']);
    assert.deepEqual(bench.view.query, {});
  });

  it('is filtered by what was ticked; both of a pair is no filter', async () => {
    bench.view.query = { search: 'x', userType: 'guest' };
    await bench.run(filterUsers, [/^(Sign-in enabled|Sign-in blocked|Members)$/]);
    assert.deepEqual(bench.view.query, { search: 'x', userType: 'member' });
    await bench.run(filterUsers, ['Sign-in blocked']);
    assert.deepEqual(bench.view.query, { search: 'x', accountEnabled: false });
    await bench.run(clearSearch, []);
    assert.deepEqual(bench.view.query, {});
  });

  it('reads one user, the selected ones, or everybody again', async () => {
    const { smsOnly, phoneDefault } = bench.demo.people;
    const rows = [await bench.row(smsOnly), await bench.row(phoneDefault)];
    await bench.run(refresh, [], rows[0]);
    await bench.run(refresh, [], rows[0], rows);
    await bench.run(refresh, []);
    await bench.run(refreshAll, [], rows[0]);
    assert.deepEqual(bench.view.refreshed, [smsOnly.id, smsOnly.id, phoneDefault.id, undefined, undefined]);
  });

  it('loads more', async () => {
    await bench.run(loadMore, [], { kind: 'loadMore', tenantId: bench.session.tenantId });
    assert.equal(bench.view.loaded, 1);
  });

  it('copies user principal names, one a line', async () => {
    const { smsOnly, guest } = bench.demo.people;
    const rows = [await bench.row(smsOnly), await bench.row(guest)];
    await bench.run(copyUpn, [], rows[0], rows);
    assert.equal(await vscode.env.clipboard.readText(), `${smsOnly.userPrincipalName}\n${guest.userPrincipalName}`);
  });

  it('says that the portal does not know the demo tenant', async () => {
    await bench.refuses(
      /Entra admin center does not know it/,
      openInPortal,
      [],
      await bench.row(bench.demo.people.guest),
    );
  });

  it('offers the selection first where a command asks for a user, and does not act on it by itself', async () => {
    const { smsOnly, phoneDefault } = bench.demo.people;
    bench.view.selection = [await bench.row(smsOnly), await bench.row(phoneDefault)];
    await vscode.env.clipboard.writeText('before');
    const running = bench.run(copyUpn, []);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    await acceptUntilDone(running);
    assert.equal(
      await vscode.env.clipboard.readText(),
      `${smsOnly.userPrincipalName}\n${phoneDefault.userPrincipalName}`,
    );
  });

  it('asks the server for users where nobody is selected', async () => {
    await acceptUntilDone(bench.run(copyUpn, []));
    assert.ok(bench.demo.requests.some(({ method, path }) => method === 'GET' && path === '/users'));
    assert.match(await vscode.env.clipboard.readText(), /@/);
  });

  it('ends a command silently when the person backs out', async () => {
    const running = bench.run(copyUpn, []);
    const closing = setInterval(() => void vscode.commands.executeCommand('workbench.action.closeQuickOpen'), 20);
    try {
      await assert.rejects(running, UserCancelledError);
    } finally {
      clearInterval(closing);
    }
  });
});
