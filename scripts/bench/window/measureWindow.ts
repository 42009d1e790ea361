// What one more page costs in a long list, next to what it costs in a short one: in a real VS Code window, from key to rows.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../projectRoot.ts';
import { throwAwayFolder } from '../../run/throwAwayFolder.ts';
import { launchBrowser } from '../../vscode/launchBrowser.ts';
import { openWorkbench } from '../../vscode/openWorkbench.ts';
import { prepareProfile } from '../../vscode/prepareProfile.ts';
import { startServer } from '../../vscode/startServer.ts';
import { atMost, information, milliseconds, type Measure } from '../measure.ts';
import { median } from '../median.ts';
import { copyExtension } from './copyExtension.ts';
import { appendTime, showEnd, untilSettled, untilUsers, watchUsersList } from './usersList.ts';

/** As many users as a page has by default. */
const pageSize = 100;
/** Appends measured around 500 and around 5,000 rows. */
const appends = 7;

/** The bundles must have been built. */
export async function measureWindow(): Promise<Measure[]> {
  const { long, short } = await inWindow(async (page) => {
    await untilUsers(page, pageSize);
    // The long list first: the short one then finds everything as warm.
    const aroundLong = await appendsAround(page, 5000);
    await page.keyboard.press('Control+Alt+Shift+R');
    await untilUsers(page, pageSize);
    return { long: aroundLong, short: await appendsAround(page, 500) };
  });
  return [
    information('window: appending a page to 500 rows', milliseconds(median(short))),
    information('window: appending a page to 5000 rows', milliseconds(median(long))),
    atMost('window: appending to 5000 rows, to appending to 500', median(long) / median(short), 3, ' ×'),
  ];
}

/** Opens a window whose demo tenant has more users than are loaded. */
async function inWindow<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const folder = throwAwayFolder();
  const workspace = path.join(folder, 'workspace');
  const extension = path.join(folder, 'extension');
  await mkdir(workspace);
  await copyExtension(extension, { userCount: 6000, latencyMs: 50 });
  const profile = await prepareProfile({
    folder: path.join(folder, 'profile'),
    language: 'en',
    extensions: [
      extension,
      path.join(projectRoot, 'scripts/vscode/demoOpener'),
      path.join(import.meta.dirname, 'keys'),
    ],
  });
  const server = await startServer({ profile });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await watchUsersList(page);
    await openWorkbench(page, server, { folder: workspace });
    return await work(page);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** Milliseconds of the appends around this many rows, the states of the rows before them settled. The list has one page. */
async function appendsAround(page: Page, rows: number): Promise<number[]> {
  let users = pageSize;
  // VS Code puts the focus where it likes until then.
  await untilSettled(page);
  const append = async (): Promise<number> => {
    await showEnd(page);
    const took = await appendTime(page, users, pageSize);
    users += pageSize;
    return took;
  };
  while (users < rows - (pageSize * (appends - 1)) / 2) await append();
  const times: number[] = [];
  for (let index = 0; index < appends; index++) {
    await untilSettled(page);
    times.push(await append());
  }
  return times;
}
