// By which way the person's own settings sign in, for words and buttons that differ by it. What cannot be read is the default.

import * as vscode from 'vscode';
import type { SettingTypes } from './settings.ts';

type Mode = SettingTypes['auth.mode'];

const others: readonly Mode[] = ['deviceCode', 'azureCli', 'appOnlyCertificate'];

export function signInMode(): Mode {
  const set: unknown = vscode.workspace.getConfiguration('entraMfa').inspect('auth.mode')?.globalValue;
  return others.find((mode) => mode === set) ?? 'vscode';
}
