// Which of the built files VS Code loads to start the extension: the main bundle and what it needs at once.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Names of files in the folder with the built extension. What is loaded by `import()` is not among them. */
export async function filesLoadedAtStart(dist: string): Promise<string[]> {
  const found = new Set(['extension.cjs']);
  // A set's iterator also comes to what is added on the way.
  for (const file of found) {
    const text = await readFile(path.join(dist, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/\brequire\("\.\/([^"]+)"\)/g)) found.add(name);
  }
  return [...found];
}
