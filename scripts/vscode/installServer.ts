// Installs VS Code's server build from npm, for machines that have no desktop VS Code and cannot download one.
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram } from '../run/runProgram.ts';
import { installOnce } from './installOnce.ts';
import { testFolder } from './testFolder.ts';

/** By code-server's numbering this holds VS Code 1.139. */
const serverPackage = 'code-server@4.139.1';
/** Nothing is compiled. Of the native modules that are missing then, two matter to us and get a stand-in. */
const standIns = {
  'spdlog.cjs': 'node_modules/@vscode/spdlog/index.js',
  'nativeWatchdog.cjs': 'node_modules/@vscode/native-watchdog/index.js',
};
const npmInstall = [
  'install',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
];

/** Returns the folder with `out/server-main.js`, installed on first use (about half a minute, 600 MB, no root). */
export function installServer(): Promise<string> {
  const folder = testFolder(serverPackage.replace('@', '-'));
  return installOnce(folder, async (workFolder) => {
    console.log(`Installing ${serverPackage} from npm, once; this takes about half a minute…`);
    await writeFile(path.join(workFolder, 'package.json'), '{ "private": true }\n');
    await npm(workFolder, [...npmInstall, '--no-save', serverPackage]);
    const vscodeFolder = path.join(workFolder, 'node_modules/code-server/lib/vscode');
    await npm(vscodeFolder, [...npmInstall, '--omit=dev']);
    for (const [standIn, place] of Object.entries(standIns)) {
      await copyFile(path.join(import.meta.dirname, 'standIns', standIn), path.join(vscodeFolder, place));
    }
    return vscodeFolder;
  });
}

async function npm(cwd: string, args: string[]): Promise<void> {
  // Under `npm run` npm says where it is; it is then run by the Node 24 that runs us, which the server's packages ask for.
  const npmScript = process.env['npm_execpath'];
  const viaNode = npmScript !== undefined && /npm-cli\.[cm]?js$/.test(npmScript);
  const command = viaNode ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = await runProgram(command, viaNode ? [npmScript, ...args] : args, { cwd });
  if (result.code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${result.output}`);
}
