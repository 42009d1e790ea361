// Builds dist/ for scripts that go on to use it.
import { projectRoot } from '../projectRoot.ts';
import { runProgram } from './runProgram.ts';

/** Rejects with the bundler's messages if the build fails. */
export async function buildExtension(): Promise<void> {
  const result = await runProgram(process.execPath, ['esbuild.js'], { cwd: projectRoot });
  if (result.code !== 0) throw new Error(`The build failed:\n${result.output}`);
}
