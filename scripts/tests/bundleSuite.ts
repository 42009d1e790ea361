// Makes a suite of TypeScript files loadable by VS Code's extension host.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../projectRoot.ts';
import { throwAwayFolder } from '../run/throwAwayFolder.ts';
import { testFolder } from '../vscode/testFolder.ts';

/** Returns the bundled test/vscode/index.ts, with the bundled tests of test/vscode/`suite` beside it. */
export async function bundleSuite(suite: string): Promise<string> {
  const source = path.join(projectRoot, 'test/vscode', suite);
  const tests = (await readdir(source)).filter((file) => file.endsWith('.test.ts'));
  // Inside the project, so that mocha is found.
  const outdir = throwAwayFolder(testFolder('suites'));
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [
      { in: path.join(projectRoot, 'test/vscode/index.ts'), out: 'index' },
      ...tests.map((file) => ({ in: path.join(source, file), out: file.replace(/\.ts$/, '') })),
    ],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.cjs');
}
