// The extension as VS Code sees it: it activates, and whatever package.json promises is there.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

interface Manifest {
  contributes: { commands: { command: string }[]; views: Record<string, { id: string }[]> };
}

describe('The extension', () => {
  const extension = vscode.extensions.getExtension<unknown>('mfa-admin.entra-mfa-admin');

  it('is known to VS Code and activates', async () => {
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command that package.json contributes', async () => {
    assert.ok(extension);
    await extension.activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const { commands } = (extension.packageJSON as Manifest).contributes;
    assert.notEqual(commands.length, 0);
    assert.deepEqual(
      commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });

  it('shows every view that package.json contributes', async () => {
    assert.ok(extension);
    const known = new Set(await vscode.commands.getCommands(true));
    const views = Object.values((extension.packageJSON as Manifest).contributes.views).flat();
    assert.notEqual(views.length, 0);
    assert.deepEqual(
      views.map(({ id }) => id).filter((id) => !known.has(`${id}.focus`)),
      [],
    );
  });
});
