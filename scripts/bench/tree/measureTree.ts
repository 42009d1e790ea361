// What long lists cost in the extension host: measured in a process of its own, so that nothing else grows its heap.
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../projectRoot.ts';
import { runProgram } from '../../run/runProgram.ts';
import type { Measure } from '../measure.ts';

export async function measureTree(): Promise<Measure[]> {
  const script = fileURLToPath(new URL('./measureInThisProcess.ts', import.meta.url));
  const { code, output, stdout } = await runProgram(process.execPath, ['--expose-gc', script], { cwd: projectRoot });
  if (code !== 0) throw new Error(`Measuring the tree failed:\n${output}`);
  return JSON.parse(stdout) as Measure[];
}
