// Finds a Chromium that can show the workbench: the one asked for, one on the machine, or the one in the npm package.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../projectRoot.ts';
import { runProgram } from '../run/runProgram.ts';
import { installOnce } from './installOnce.ts';
import { testFolder } from './testFolder.ts';

export interface Browser {
  executablePath: string;
  /** What the browser needs in its environment beside ours. */
  env: Record<string, string>;
}

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ];
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        if (folder === undefined) return [];
        return [
          path.join(folder, 'Google/Chrome/Application/chrome.exe'),
          path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ];
      });
    default:
      return (process.env['PATH'] ?? '')
        .split(path.delimiter)
        .flatMap((folder) => namesOnPath.map((name) => path.join(folder, name)));
  }
}

/** In this order: `CHROME_PATH`, a browser of the machine, the npm package `@sparticuz/chromium` (Linux on x64 only; unpacked on first use). */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env['CHROME_PATH'];
  if (asked !== undefined && asked !== '') return { executablePath: asked, env: {} };
  const found = usualPlaces().find((place) => existsSync(place));
  if (found !== undefined) return { executablePath: found, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackFromNpm();
  throw new Error('No Chrome, Chromium or Edge found. Install one, or set CHROME_PATH to the program.');
}

async function unpackFromNpm(): Promise<Browser> {
  const packageFolder = path.join(projectRoot, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = await installOnce(testFolder(`chromium-${version}`), async (workFolder) => {
    console.log('Unpacking Chromium from the npm package @sparticuz/chromium, once…');
    // The package unpacks into the system's temporary folder, always; so a process gets the work folder as that.
    const code = `
      import { inflate } from '@sparticuz/chromium';
      for (const part of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) await inflate(process.argv[1] + '/bin/' + part);
    `;
    const result = await runProgram(process.execPath, ['--input-type=module', '--eval', code, packageFolder], {
      cwd: projectRoot,
      env: { TMPDIR: workFolder },
    });
    if (result.code !== 0) throw new Error(`Chromium could not be unpacked:\n${result.output}`);
    return workFolder;
  });
  const executablePath = path.join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: await writeFontsConfig(folder) };
  const starts = await runProgram(executablePath, ['--version'], { cwd: folder });
  if (starts.code === 0) return { executablePath, env: fonts };
  // A bare system lacks the NSS libraries; the package brings them, for a system that has nothing.
  return { executablePath, env: { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') } };
}

/** A bare system has no fonts either; the package's own configuration names places that only exist where it usually runs. */
async function writeFontsConfig(folder: string): Promise<string> {
  const file = path.join(folder, 'fonts.conf');
  const fonts = path.join(folder, 'fonts');
  await writeFile(file, `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`);
  return file;
}
