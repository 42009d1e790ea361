// The process that measurePage.ts starts: prints what it measured as JSON.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../projectRoot.ts';
import { launchBrowser } from '../../vscode/launchBrowser.ts';
import { compare } from '../compare.ts';
import { atMost, information, milliseconds, type Measure } from '../measure.ts';
import { readingOf, repeated } from './largeReading.ts';
import { openOverviewPage, type OverviewPage } from './overviewPage.ts';

const few = 1000;
const many = 100_000;
const rounds = 9;
const scrollRounds = 5;
/** Enough to pass what the page keeps of the list. */
const frames = 120;

const fewPeople = await readingOf(few);
const browser = await launchBrowser();
const shown = await openOverviewPage(browser);
const measures = [...(await opening(shown)), ...(await holding(shown)), await bundleSize()];
await browser.close();
console.log(JSON.stringify(measures));
process.exit(0);

async function opening({ open }: OverviewPage): Promise<Measure[]> {
  const manyPeople = repeated(fewPeople, many / few);
  const { ours, theirs, ratio } = await compare(
    rounds,
    2,
    () => open(manyPeople),
    () => open(fewPeople),
  );
  return [
    information(`page: opening with ${few} people`, milliseconds(theirs)),
    information(`page: opening with ${many} people`, milliseconds(ours)),
    atMost(`page: opening with ${many} people, to opening with ${few}`, ratio, 2, ' ×'),
  ];
}

/** Long tasks while the table is scrolled, and what the page and the extension hold then over what they hold with nobody in it. */
async function holding({ heap, open, page }: OverviewPage): Promise<Measure[]> {
  await open(fewPeople);
  const before = heapHere() + (await heap());
  await open(repeated(fewPeople, many / few));
  await page.evaluate('bench.longestTask()');
  // Other programs can only make a task longer.
  const longest: number[] = [];
  for (let round = 0; round < scrollRounds; round++) {
    await page.evaluate(`bench.scroll(${frames})`);
    longest.push(Number(await page.evaluate('bench.longestTask()')));
  }
  const after = heapHere() + (await heap());
  return [
    atMost(
      `page: longest task while ${many} people are scrolled, in ms, best of ${scrollRounds}`,
      Math.min(...longest),
      50,
      '',
    ),
    atMost(`page and extension: heap growth with ${many} people`, after - before, 150, ' MB'),
  ];
}

async function bundleSize(): Promise<Measure> {
  const sizes = ['overviewPage.js', 'overviewPage.css'].map(
    async (name) => (await stat(path.join(projectRoot, 'dist', name))).size,
  );
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return atMost('page: size of its script and style', total / 1000, 150, ' kB');
}

function heapHere(): number {
  if (globalThis.gc === undefined) throw new Error('Start Node with --expose-gc.');
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}
