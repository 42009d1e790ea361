// What long lists cost in the extension host: measured in a process of its own, so that nothing else grows its heap.
import path from 'node:path';
import { projectRoot } from '../../projectRoot.ts';
import { runProgram } from '../../run/runProgram.ts';
import type { Measure } from '../measure.ts';

export async function measureTree(): Promise<Measure[]> {
  const script = path.join(import.meta.dirname, 'measureInThisProcess.ts');
  const { code, output, stdout } = await runProgram(process.execPath, ['--expose-gc', script], { cwd: projectRoot });
  if (code !== 0) throw new Error(`Measuring the tree failed:\n${output}`);
  return JSON.parse(stdout) as Measure[];
}
