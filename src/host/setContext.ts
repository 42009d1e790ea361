// Context keys for when-clauses, typed.

import * as vscode from 'vscode';
import type { ContextKey } from '../manifest.ts';

/** Sets a context key. Nobody needs to wait: VS Code keeps the order. */
export function setContext(key: ContextKey, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
