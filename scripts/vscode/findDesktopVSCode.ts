// Finds the desktop VS Code of this machine, if it has one.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Path of the `code` command, or undefined. The `code` of a remote terminal (WSL, SSH, containers) does not count: it cannot open a window of its own. */
export function findDesktopVSCode(): string | undefined {
  if (process.env['VSCODE_IPC_HOOK_CLI'] !== undefined) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  if (process.platform === 'darwin') folders.push('/Applications/Visual Studio Code.app/Contents/Resources/app/bin');
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}
