// Runs a program to its end and keeps what it printed, for steps whose output is shown only when they fail.
import path from 'node:path';
import { endGroup, startGroup } from './processGroup.ts';

export interface ProgramResult {
  /** Exit code; 1 if it was ended by a signal. */
  code: number;
  /** Standard output and standard error in the order they came. */
  output: string;
  /** Standard output alone. */
  stdout: string;
}

/** Runs `command` without a shell (with one on Windows, where npm is a batch file). Rejects only if it cannot be started. */
export function runProgram(
  command: string,
  args: string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = startGroup(command, args, {
      cwd: options.cwd,
      env: {
        ...process.env,
        // A tool that asks for `node` gets the one that runs us, not an older one of the machine.
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
        ...options.env,
      },
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      endGroup(child);
      resolve({ code: code ?? 1, output, stdout });
    });
  });
}
