// Runs a development tool from node_modules as one step of the checks.
import path from 'node:path';
import { projectRoot } from '../projectRoot.ts';
import { runProgram } from '../run/runProgram.ts';

/** Returns what the tool printed if it found something wrong, else undefined. */
export async function runTool(name: string, ...args: string[]): Promise<string | undefined> {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const tool = path.join(projectRoot, 'node_modules/.bin', `${name}${suffix}`);
  const { code, output } = await runProgram(tool, args, { cwd: projectRoot });
  return code === 0 ? undefined : output;
}
