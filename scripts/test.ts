// `npm test`: runs everything, each part to its end whatever the others did, and sums up in its last line.
// `npm test -- unit ui` runs only those parts; `--only <regular expression>` only the tests whose name matches;
// `--variants` walks the UI journeys in every language and theme of theirs.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from './checks/runChecks.ts';
import { projectRoot } from './projectRoot.ts';
import { buildExtension } from './run/buildExtension.ts';
import { main } from './run/main.ts';
import { packageExtension } from './run/packageExtension.ts';
import { throwAwayFolder } from './run/throwAwayFolder.ts';
import type { Outcome } from './tests/outcome.ts';
import { runNodeTests } from './tests/runNodeTests.ts';
import { runVSCodeSuite } from './tests/runVSCodeSuite.ts';
import { hostileSettings } from '../test/support/hostileSettings.ts';
import { installExtension } from './vscode/installExtension.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, variants: { type: 'boolean' } },
});
// For the processes in which the journeys run.
if (values.variants === true) process.env['MFA_ADMIN_ALL_VARIANTS'] = '1';
const only = values.only === undefined ? undefined : new RegExp(values.only);

interface Runner {
  name: string;
  /** Named on the command line; any of them selects the runner. */
  parts: string[];
  run: () => Promise<Outcome>;
}

/** For a step that either does its work or throws. */
const step = (work: () => Promise<void>) => async (): Promise<Outcome> => {
  await work();
  return { passed: 1, failed: 0 };
};

const runners: Runner[] = [
  { name: 'checks', parts: ['check'], run: runChecks },
  {
    name: 'unit tests',
    parts: ['unit'],
    run: () => runNodeTests({ glob: 'test/unit/**/*.test.ts', concurrency: 2, timeout: 180_000, only }),
  },
  { name: 'build', parts: ['manifest', 'vscode', 'ui'], run: step(buildExtension) },
  {
    name: 'manifest tests',
    parts: ['manifest'],
    run: () => runNodeTests({ glob: 'test/manifest/**/*.test.ts', concurrency: 2, timeout: 60_000, only }),
  },
  {
    name: 'tests inside VS Code',
    parts: ['vscode'],
    run: () => runVSCodeSuite({ suite: 'suite', extension: projectRoot, only }),
  },
  {
    name: 'tests in a hostile workspace',
    parts: ['vscode'],
    run: () => runVSCodeSuite({ suite: 'hostile', extension: projectRoot, workspaceSettings: hostileSettings, only }),
  },
  {
    name: 'tests of the .vsix, installed in VS Code',
    parts: ['vscode'],
    run: async () => {
      const vsix = path.join(throwAwayFolder(), 'packaged.vsix');
      await packageExtension(vsix);
      return runVSCodeSuite({
        suite: 'installed',
        extension: path.join(projectRoot, 'test/support/vscode/emptyExtension'),
        prepare: (profile) => installExtension(vsix, profile),
        only,
      });
    },
  },
  {
    name: 'UI tests',
    parts: ['ui'],
    run: () => runNodeTests({ glob: 'test/ui/**/*.test.ts', concurrency: 2, timeout: 180_000, only }),
  },
];

await main(async () => {
  process.chdir(projectRoot);
  const known = new Set(runners.flatMap(({ parts }) => parts));
  const unknown = positionals.filter((part) => !known.has(part));
  if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are ${[...known].join(', ')}.`);
  const total = { passed: 0, failed: 0 };
  for (const { name, parts, run } of runners) {
    if (positionals.length > 0 && !parts.some((part) => positionals.includes(part))) continue;
    console.log(`\n── ${name}`);
    const start = performance.now();
    const { passed, failed } = await settle(run);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`── ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});

/** A runner that breaks, or runs no test, is one failure; the others go on. */
async function settle(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    const outcome = await run();
    if (outcome.passed + outcome.failed > 0 || only !== undefined) return outcome;
    console.log('✖ No test ran.');
  } catch (error) {
    console.log(`✖ ${error instanceof Error ? error.message : String(error)}`);
  }
  return { passed: 0, failed: 1 };
}
