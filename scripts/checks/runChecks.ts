// The checks that need no run of the product: types, lint, format, layers, picture, dead code, strings.
import { availableParallelism } from 'node:os';
import type { Outcome } from '../tests/outcome.ts';
import { checkStrings } from './checkStrings.ts';
import { drawArchitecture } from './drawArchitecture.ts';
import { runTool } from './runTool.ts';

/** A step returns what is wrong, or undefined. */
const steps: [name: string, run: () => Promise<string | undefined>][] = [
  ['lint', () => runTool('eslint', '.', '--max-warnings', '0')],
  ['types', () => runTool('tsc', '--noEmit')],
  ['types of the pass page', () => runTool('tsc', '--noEmit', '-p', 'src/views/pass/page')],
  ['types of the overview page', () => runTool('tsc', '--noEmit', '-p', 'src/views/overview/page')],
  ['format', () => runTool('prettier', '--check', '.')],
  ['layers', () => runTool('depcruise', 'src')],
  ['picture in ARCHITECTURE.md', checkPicture],
  ['dead code', () => runTool('knip')],
  ['strings', checkStrings],
];

async function checkPicture(): Promise<string | undefined> {
  const { now, drawn } = await drawArchitecture();
  return now === drawn ? undefined : 'The picture is not what the code says: run `npm run check -- --write`.';
}

/** Runs all steps, some side by side, and prints what each found. A step counts as one. */
export async function runChecks(): Promise<Outcome> {
  const outcome = { passed: 0, failed: 0 };
  const waiting = steps.values();
  const work = async (): Promise<void> => {
    for (const [name, run] of waiting) {
      const problem = await run().catch(String);
      outcome[problem === undefined ? 'passed' : 'failed'] += 1;
      console.log(problem === undefined ? `✔ ${name}` : `✖ ${name}\n${problem}\n`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return outcome;
}
