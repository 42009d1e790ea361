// Collects the English strings of the code: the literals that src hands to `vscode.l10n.t`.
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { projectRoot } from '../projectRoot.ts';

/** The content that l10n/bundle.l10n.json should have, keys sorted. */
export async function exportStrings(): Promise<Record<string, unknown>> {
  const files = [];
  for await (const file of glob('src/**/*.ts', { cwd: projectRoot })) {
    files.push({ extension: '.ts', contents: await readFile(path.join(projectRoot, file), 'utf8') });
  }
  const strings = await getL10nJson(files);
  return Object.fromEntries(Object.entries(strings).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
