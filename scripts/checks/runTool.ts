// Runs a development tool from node_modules as one step of the checks.
import { projectRoot } from '../projectRoot.ts';
import { runProgram } from '../run/runProgram.ts';
import { toolPath } from './toolPath.ts';

/** Returns what the tool printed if it found something wrong, else undefined. */
export async function runTool(name: string, ...args: string[]): Promise<string | undefined> {
  const { code, output } = await runProgram(toolPath(name), args, { cwd: projectRoot });
  return code === 0 ? undefined : output;
}
