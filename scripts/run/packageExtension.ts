// Packs dist/ and what belongs to it into a .vsix, the file people install.
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { projectRoot } from '../projectRoot.ts';

/** Writes `file`, or `<name>-<version>.vsix` in the project. What goes in is .vscodeignore's business. The bundles must have been built. */
export async function packageExtension(file?: string): Promise<void> {
  await createVSIX({
    cwd: projectRoot,
    ...(file === undefined ? {} : { packagePath: path.resolve(file) }),
    // Everything the extension needs is in its bundles.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}
