// Where the development tools are.
import path from 'node:path';
import { projectRoot } from '../projectRoot.ts';

/** Path of a tool's command in node_modules. */
export function toolPath(name: string): string {
  return path.join(projectRoot, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
