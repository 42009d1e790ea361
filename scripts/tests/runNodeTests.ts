// Runs test files with node:test, each file in a process of its own. Prints what failed, and what the tests print themselves.
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { inspect } from 'node:util';
import type { Outcome } from './outcome.ts';

export interface NodeTestOptions {
  /** Relative to the working folder. */
  glob: string;
  /** How many files at a time. */
  concurrency: number;
  /** For one test, in milliseconds. */
  timeout: number;
  /** Runs only tests whose name matches. */
  only?: RegExp | undefined;
}

/** Counts tests, not the suites around them. A test that is switched off counts as failed, and so does a file that fails to load or
 * holds no test. */
export async function runNodeTests(options: NodeTestOptions): Promise<Outcome> {
  const { glob, concurrency, timeout, only } = options;
  const outcome = { passed: 0, failed: 0 };
  const ending = new AbortController();
  process.once('exit', () => {
    // The files' processes would go on without us.
    ending.abort();
  });
  const stream = run({
    signal: ending.signal,
    globPatterns: [glob],
    concurrency,
    timeout,
    // Not forceExit: it loses results that a file's process has not written yet, and nobody misses them.
    // https://github.com/nodejs/node/issues/64833
    ...(only === undefined ? {} : { testNamePatterns: [only] }),
  });
  stream.on('test:stdout', ({ message }) => process.stdout.write(message));
  stream.on('test:stderr', ({ message }) => process.stderr.write(message));
  stream.on('test:pass', (test) => {
    if (test.details.type === 'suite') return;
    if (test.skip !== undefined || test.todo !== undefined) {
      // With `only`, the others are reported as skipped. Else somebody has switched a test off.
      if (only !== undefined) return;
      outcome.failed += 1;
      console.log(`✖ ${test.name} is switched off`);
      return;
    }
    if (!isFile(test.name, test.file)) {
      outcome.passed += 1;
      reportSlow(test.name, test.details.duration_ms);
    } else if (only === undefined) {
      outcome.failed += 1;
      console.log(`✖ ${test.name} holds no test`);
    }
  });
  stream.on('test:fail', (test) => {
    if (test.details.type === 'suite' && failureType(test.details.error) === 'subtestsFailed') return;
    outcome.failed += 1;
    const where = `${path.relative('', test.file ?? '')}:${test.line ?? 0}`;
    console.log(`✖ ${test.name} (${where})\n${inspect(test.details.error.cause)}\n`);
  });
  await finished(stream.resume());
  return outcome;
}

/** So that whoever waits for the tests sees what for. */
function reportSlow(name: string, durationMs: number): void {
  if (durationMs >= 10_000) console.log(`${Math.round(durationMs / 1000)} s: ${name}`);
}

/** node:test reports a file itself as a test named after it if it could not be loaded or holds no test that ran. */
function isFile(name: string, file: string | undefined): boolean {
  return file !== undefined && path.resolve(name) === file;
}

function failureType(error: Error): unknown {
  return (error as { failureType?: unknown }).failureType;
}
