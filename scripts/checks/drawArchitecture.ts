// Draws which room of src imports which, for ARCHITECTURE.md.
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { projectRoot } from '../projectRoot.ts';
import { runProgram } from '../run/runProgram.ts';
import { toolPath } from './toolPath.ts';

const start = '<!-- picture:start -->';
const end = '<!-- picture:end -->';

/** Where the picture is. */
export const architectureFile = path.join(projectRoot, 'ARCHITECTURE.md');

/** Returns ARCHITECTURE.md as it is and as it should be, which differ in the picture at most. */
export async function drawArchitecture(): Promise<{ now: string; drawn: string }> {
  const now = await readFile(architectureFile, 'utf8');
  const [before, rest] = now.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`ARCHITECTURE.md lacks ${start} or ${end}.`);
  const args = ['src', '--include-only', '^src/', '--collapse', '^src/[^/]+', '--output-type', 'mermaid'];
  const { code, output, stdout } = await runProgram(toolPath('depcruise'), args, { cwd: projectRoot });
  if (code !== 0) throw new Error(output);
  return { now, drawn: `${before}${start}\n\n\`\`\`mermaid\n${stdout.trim()}\n\`\`\`\n\n${end}${after}` };
}
