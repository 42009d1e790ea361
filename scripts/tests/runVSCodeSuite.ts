// Runs a mocha suite of test/vscode inside a real VS Code.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import type { SuiteResult } from '../../test/vscode/suiteResult.ts';
import { projectRoot } from '../projectRoot.ts';
import { throwAwayFolder } from '../run/throwAwayFolder.ts';
import { makeWorkspace } from '../vscode/makeWorkspace.ts';
import { prepareProfile, type Profile } from '../vscode/prepareProfile.ts';
import { bundleSuite } from './bundleSuite.ts';
import type { Outcome } from './outcome.ts';

export interface VSCodeSuiteOptions {
  /** Folder in test/vscode. */
  suite: string;
  /** Folder of the extension under development. */
  extension: string;
  /** Settings that the opened folder brings along. */
  workspaceSettings?: Readonly<Record<string, unknown>>;
  /** Called with the fresh profile before VS Code starts. */
  prepare?: (profile: Profile) => Promise<void>;
  /** Runs only tests whose full title matches. */
  only?: RegExp | undefined;
}

/**
 * Runs in the desktop VS Code that the environment variable `VSCODE_EXECUTABLE` names, or in the version that `VSCODE_VERSION`
 * names (downloaded), else in the server build.
 */
export async function runVSCodeSuite(options: VSCodeSuiteOptions): Promise<Outcome> {
  const folder = throwAwayFolder();
  const workspace = await makeWorkspace(folder, options.workspaceSettings);
  const profile = await prepareProfile({ folder, language: 'en' });
  await options.prepare?.(profile);
  const resultFile = path.join(folder, 'result.json');
  const vscode = chooseVSCode();
  let ended = 'ended normally';
  try {
    await runTests({
      ...vscode,
      extensionDevelopmentPath: options.extension,
      extensionTestsPath: await bundleSuite(options.suite),
      launchArgs: [
        ...vscode.launchArgs,
        workspace,
        `--user-data-dir=${profile.userData}`,
        `--extensions-dir=${profile.extensions}`,
        `--locale=${profile.language}`,
      ],
      extensionTestsEnv: {
        SUITE_RESULT: resultFile,
        ...(options.only === undefined ? {} : { SUITE_ONLY: options.only.source }),
      },
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    ended = error.message;
  }
  if (!existsSync(resultFile)) throw new Error(`VS Code ended without a result (${ended}).`);
  const result = JSON.parse(await readFile(resultFile, 'utf8')) as SuiteResult;
  for (const { title, error } of result.failures) console.log(`✖ ${title}\n${error}\n`);
  return { passed: result.passed, failed: result.failures.length };
}

function chooseVSCode(): { vscodeExecutablePath?: string; version?: string; launchArgs: string[] } {
  const executable = process.env['VSCODE_EXECUTABLE'];
  if (executable !== undefined) return { vscodeExecutablePath: executable, launchArgs: [] };
  const version = process.env['VSCODE_VERSION'];
  if (version !== undefined) return { version, launchArgs: [] };
  const launcher = path.join(projectRoot, 'scripts/vscode/launcher.ts');
  return { vscodeExecutablePath: process.execPath, launchArgs: [launcher] };
}
