// Starts VS Code's server build on a loopback port.
import path from 'node:path';
import { endGroup, startGroup } from '../run/processGroup.ts';
import { installServer } from './installServer.ts';
import type { Profile } from './prepareProfile.ts';

const host = '127.0.0.1';

export interface ServerOptions {
  profile: Profile;
  /** 0 or absent: any free port. */
  port?: number;
  /** Lets a page choose an extension under development and a test suite, but suppresses notification toasts. */
  smokeTestDriver?: boolean;
  env?: Record<string, string>;
}

export interface Server {
  /** `host:port`: the authority of its `http:` and `vscode-remote:` addresses. */
  authority: string;
  /** Resolves when it has ended by itself. */
  ended: Promise<void>;
  /** Ends it and its extension hosts. */
  stop: () => void;
}

/** Resolves when the server answers. Rejects with what it printed if it ends before that. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { profile } = options;
  const folder = await installServer();
  const args = [
    path.join(folder, 'out/server-main.js'),
    `--host=${host}`,
    `--port=${options.port ?? 0}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${profile.userData}`,
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
    `--locale=${profile.language}`,
    '--telemetry-level=off',
    '--disable-workspace-trust',
    // In a browser a reload leaves the old extension host behind, waiting to be reconnected: for three hours unless told.
    '--reconnection-grace-time=5',
    ...(options.smokeTestDriver === true ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = startGroup(process.execPath, args, {
    cwd: profile.userData,
    // No extension gallery: nothing is asked of the network.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): void => {
    endGroup(child);
  };
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    let printed = '';
    const read = (text: string): void => {
      printed += text;
      const match = /^Extension host agent listening on (\d+)$/m.exec(printed);
      if (match !== null) resolve(Number(match[1]));
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.on('error', reject);
    child.on('close', () => {
      reject(new Error(`VS Code's server ended before it was ready:\n${printed}`));
    });
  });
  return { authority: `${host}:${port}`, ended, stop };
}
