// Makes a folder to open in VS Code.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** @param settings what the folder brings along in `.vscode/settings.json`. Returns its path. */
export async function makeWorkspace(parent: string, settings?: Readonly<Record<string, unknown>>): Promise<string> {
  const workspace = path.join(parent, 'workspace');
  await mkdir(path.join(workspace, '.vscode'), { recursive: true });
  if (settings !== undefined) await writeFile(path.join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
  return workspace;
}
