// Registers every command of the table. Knows no command by name. The table is loaded with the first command that is run: VS Code's start
// must not pay for what may never be asked for.

import { callWithTelemetryAndErrorHandling } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { commandIds } from '../manifest.ts';
import type { Services } from '../services.ts';
import type { Node } from '../views/nodes.ts';

/** Call after registerAzureUtils. Dispose of the result to take the commands down.
 * Not azext-utils' registerCommand: that lets the caller of a command bring along the prompts that answer for the person. */
export function registerCommands(services: Services): vscode.Disposable {
  const registered = commandIds.map((id) =>
    vscode.commands.registerCommand(id, async (...given: readonly unknown[]) => {
      const [target, selected] = rowsOf(given, services);
      await callWithTelemetryAndErrorHandling(id, async (context) => {
        const { runCommand } = await import('./runCommand.ts');
        await runCommand(id, context, services, target, selected);
      });
    }),
  );
  return vscode.Disposable.from(...registered);
}

/** What VS Code hands over: a row, with all selected ones if there are several; nothing from the palette; from a key
 * `{ fromSelection: true }` (see package.json), since a key says nothing about rows. */
function rowsOf([first, second]: readonly unknown[], services: Services): [target?: Node, selected?: readonly Node[]] {
  if (isObject(first) && first['fromSelection'] === true) {
    const { selection } = services.usersView;
    return selection[0] === undefined ? [] : [selection[0], selection];
  }
  if (!isNode(first)) return [];
  return Array.isArray(second) ? [first, second.filter(isNode)] : [first];
}

function isNode(value: unknown): value is Node {
  return isObject(value) && typeof value['kind'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
