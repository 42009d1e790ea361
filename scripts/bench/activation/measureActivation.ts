// How long activation takes in a real VS Code, next to what loading azext-utils unbundled would take there, and what it loads.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../projectRoot.ts';
import { filesLoadedAtStart } from '../../run/filesLoadedAtStart.ts';
import { throwAwayFolder } from '../../run/throwAwayFolder.ts';
import { launchBrowser } from '../../vscode/launchBrowser.ts';
import { openWorkbench } from '../../vscode/openWorkbench.ts';
import { prepareProfile } from '../../vscode/prepareProfile.ts';
import { startServer } from '../../vscode/startServer.ts';
import { atMost, information, milliseconds, type Measure } from '../measure.ts';
import { median } from '../median.ts';

const hosts = 10;
/** Windows that open at once disturb each other; one after another they take this long at most. */
const patienceMs = 60_000;

/** What the probe finds in one extension host. */
interface Found {
  /** Milliseconds: reading and running the bundle, activate(), and all from asking VS Code for the extension. */
  readonly ours: { readonly load: number; readonly call: number; readonly all: number };
  /** Milliseconds. */
  readonly unbundled: number;
  /** Our files that were loaded, before and after the demo tenant was opened. */
  readonly loadedByActivation: readonly string[];
  readonly loadedByDemo: readonly string[];
}

/** Every measurement has a VS Code window and an extension host of its own. The bundles must have been built. */
export async function measureActivation(): Promise<Measure[]> {
  const found = await probe();
  // The first host reads everything from the disk for the first time; it counts like the others.
  const ours = median(found.map((host) => host.ours.load + host.ours.call));
  const unbundled = median(found.map((host) => host.unbundled));
  const dist = path.join(projectRoot, 'dist');
  const atStart = await filesLoadedAtStart(dist);
  const sizes = await Promise.all(atStart.map(async (file) => (await stat(path.join(dist, file))).size));
  const byActivation = [...new Set(found.map((host) => loaded(host.loadedByActivation)))];
  const byDemo = [...new Set(found.map((host) => loaded(host.loadedByDemo)))];
  return [
    atMost(
      `activation to loading azext-utils unbundled, medians of ${hosts} fresh extension hosts`,
      ours / unbundled,
      0.25,
      ' ×',
    ),
    information('  activation as VS Code counts it: loading the bundle and activate()', milliseconds(ours)),
    information(
      '  from asking VS Code for the extension, which has to ask its other processes',
      milliseconds(median(found.map((host) => host.ours.all))),
    ),
    information('  loading azext-utils unbundled', milliseconds(unbundled)),
    atMost('main bundle, with all that it loads at once, minified', sum(sizes) / 1000, 350, ' kB'),
    loadsOnly('parts of ours loaded by activation', byActivation, loaded(atStart)),
    loadsOnly(
      'parts of ours loaded once the demo tenant is open',
      byDemo,
      'createGraph, demoTenant, extension, runCommand',
    ),
  ];
}

/** Files by what they were named after: `demoTenant-4UQTKPDW.cjs` holds src/demo/demoTenant.ts. What several share has no name. */
function loaded(files: readonly string[]): string {
  const names = files.map((file) => file.replace(/(-[A-Z0-9]{8})?\.cjs$/, ''));
  return names
    .filter((name) => name !== 'chunk')
    .toSorted()
    .join(', ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The second line is the proof that the first one would have seen a bundle that is loaded too early. */
function loadsOnly(name: string, found: readonly string[], expected: string): Measure {
  return { name, value: found.join(' / '), limit: expected, met: found.length === 1 && found[0] === expected };
}

async function probe(): Promise<Found[]> {
  const folder = throwAwayFolder();
  const workspace = path.join(folder, 'workspace');
  const results = path.join(folder, 'results.jsonl');
  await mkdir(workspace);
  await writeFile(results, '');
  const profile = await prepareProfile({
    folder: path.join(folder, 'profile'),
    language: 'en',
    settings: { 'mfaAdminBench.activation': { results, root: projectRoot } },
    extensions: [projectRoot, path.join(import.meta.dirname, 'probe')],
  });
  const server = await startServer({ profile });
  const browser = await launchBrowser();
  const found: Found[] = [];
  try {
    // One for all windows: they find the workbench in its cache.
    const context = await browser.newContext();
    for (let host = 0; host < hosts; host++) {
      const page = await context.newPage();
      await openWorkbench(page, server, { folder: workspace });
      found.push(await lineOf(results, host));
      // A page that is left, not just closed, takes its extension host along.
      await page.goto('about:blank');
      await page.close();
    }
  } finally {
    await browser.close();
    server.stop();
  }
  return found;
}

/** Waits for the line that the probe of this host writes. */
async function lineOf(file: string, index: number): Promise<Found> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    await wait(100);
    const lines = (await readFile(file, 'utf8')).split('\n');
    // The last piece is what comes after the last line end: an unfinished line, or nothing.
    const line = lines.length > index + 1 ? lines[index] : undefined;
    if (line === undefined) continue;
    const found = JSON.parse(line) as Found | { readonly error: string };
    if ('error' in found) throw new Error(`The activation probe failed:\n${found.error}`);
    return found;
  }
  throw new Error('The activation probe said nothing.');
}
