// Starts programs that must not outlive us, with everything they start in turn.
// VS Code's extension host outlives its server otherwise, and keeps its port and its locks.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';

const running = new Set<ChildProcess>();
let watching = false;

/** Starts `command` as leader of a process group of its own. The group is ended at the latest when this process ends, however it ends (save SIGKILL). */
export function startGroup(command: string, args: string[], options: SpawnOptions): ChildProcess {
  watchOwnEnd();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  return child;
}

/** Ends the whole group at once. Harmless when it has ended already. */
export function endGroup(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // ESRCH: nobody is left in the group.
  }
}

function watchOwnEnd(): void {
  if (watching) return;
  watching = true;
  // First of all: what deletes folders at the end should find nobody still writing to them.
  process.prependListener('exit', () => {
    for (const child of running) endGroup(child);
  });
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.on(signal, () => process.exit(128 + number));
  }
}
