// Where installed programs and the leftovers of test runs lie. Nothing in it is under version control; it may be deleted at any time.
import path from 'node:path';
import { projectRoot } from '../projectRoot.ts';

/** Absolute path of `.vscode-test` or of something in it. */
export function testFolder(...inside: string[]): string {
  return path.join(projectRoot, '.vscode-test', ...inside);
}
