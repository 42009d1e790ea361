// What the overview page costs with 100,000 people in its table, next to 1,000: the real bundle in the real Chromium, talking to the
// extension's own half of the conversation, which runs here. Not inside VS Code: there its window and the webview's own start, the same for
// both, would hide the difference. In a process of its own, so that nothing else grows its heap.
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../projectRoot.ts';
import { runProgram } from '../../run/runProgram.ts';
import type { Measure } from '../measure.ts';

/** The bundles must have been built. */
export async function measurePage(): Promise<Measure[]> {
  const script = fileURLToPath(new URL('./measureInThisProcess.ts', import.meta.url));
  const { code, output, stdout } = await runProgram(process.execPath, ['--expose-gc', script], { cwd: projectRoot });
  if (code !== 0) throw new Error(`Measuring the page failed:\n${output}`);
  return JSON.parse(stdout) as Measure[];
}
