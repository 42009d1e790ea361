// `npm start`: builds the extension and opens it on the demo tenant in a real VS Code, with a throw-away profile.
// Options: `--lang ja` for Japanese, `--port N` for a fixed port of the server build.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './projectRoot.ts';
import { buildExtension } from './run/buildExtension.ts';
import { main } from './run/main.ts';
import { runProgram } from './run/runProgram.ts';
import { throwAwayFolder } from './run/throwAwayFolder.ts';
import { findDesktopVSCode } from './vscode/findDesktopVSCode.ts';
import { prepareProfile, type Language } from './vscode/prepareProfile.ts';
import { startServer } from './vscode/startServer.ts';
import { workbenchAddress } from './vscode/workbenchAddress.ts';

await main(async () => {
  const { language, port } = readOptions();
  await buildExtension();
  const folder = throwAwayFolder();
  const workspace = path.join(folder, 'demo');
  await mkdir(workspace);
  const desktop = findDesktopVSCode();
  const demoOpener = path.join(projectRoot, 'scripts/vscode/demoOpener');

  if (desktop === undefined) {
    const profile = await prepareProfile({ folder, language, extensions: [projectRoot, demoOpener] });
    const server = await startServer({ profile, port });
    console.log(`
MFA Admin runs on its demo tenant in VS Code. Open this address in a browser on this computer:

    ${workbenchAddress(server, { folder: workspace })}

Press Ctrl+C here to end it.`);
    await server.ended;
  } else {
    console.log('MFA Admin opens on its demo tenant in VS Code. This command ends when you close its window.');
    const profile = await prepareProfile({ folder, language, extensions: [demoOpener] });
    const { code, output } = await runProgram(
      desktop,
      [
        '--wait',
        '--new-window',
        `--user-data-dir=${profile.userData}`,
        `--extensions-dir=${profile.extensions}`,
        `--extensionDevelopmentPath=${projectRoot}`,
        `--locale=${language}`,
        workspace,
      ],
      { cwd: projectRoot },
    );
    if (code !== 0) throw new Error(`${desktop} failed:\n${output}`);
  }
});

function readOptions(): { language: Language; port: number } {
  const { values } = parseArgs({ options: { lang: { type: 'string' }, port: { type: 'string' } } });
  const language = values.lang ?? 'en';
  if (language !== 'en' && language !== 'ja') throw new Error(`--lang is en or ja, not ${language}.`);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port is a port number, not ${values.port ?? ''}.`);
  return { language, port };
}
