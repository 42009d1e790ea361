// The name VS Code expects an installed extension's folder to have.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** `publisher.name-version` of the extension in `folder`. */
export async function extensionFolderName(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  return `${manifest['publisher']}.${manifest['name']}-${manifest['version']}`;
}
