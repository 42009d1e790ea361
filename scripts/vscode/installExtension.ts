// Installs a .vsix the way a person does, into a profile of the server build.
import path from 'node:path';
import { runProgram } from '../run/runProgram.ts';
import { installServer } from './installServer.ts';
import type { Profile } from './prepareProfile.ts';

/** Rejects with what VS Code printed if it refuses the file. */
export async function installExtension(vsix: string, profile: Profile): Promise<void> {
  const server = path.join(await installServer(), 'out/server-main.js');
  const { code, output } = await runProgram(
    process.execPath,
    [
      server,
      '--accept-server-license-terms',
      `--server-data-dir=${profile.userData}`,
      `--user-data-dir=${profile.userData}`,
      `--extensions-dir=${profile.extensions}`,
      '--install-extension',
      vsix,
    ],
    { cwd: profile.userData, env: { EXTENSIONS_GALLERY: '{}' } },
  );
  if (code !== 0) throw new Error(`VS Code would not install ${vsix}:\n${output}`);
}
