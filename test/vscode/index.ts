// Runs the mocha suite that lies beside it, inside VS Code's extension host. VS Code calls `run`.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import type { SuiteResult } from './suiteResult.ts';

/** Writes a `SuiteResult` to the file named by the environment variable `SUITE_RESULT`. Rejects if a test failed, for VS Code's exit code. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, grep: process.env['SUITE_ONLY'] ?? '' });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
  }
  const result: SuiteResult = { passed: 0, failures: [] };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => {
        resolve();
      })
      .on('pass', () => (result.passed += 1))
      .on('fail', (test, error: Error) => {
        result.failures.push({ title: test.fullTitle(), error: error.stack ?? String(error) });
      });
  });
  const file = process.env['SUITE_RESULT'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(result));
  if (result.failures.length > 0) throw new Error(`${result.failures.length} tests failed`);
}
