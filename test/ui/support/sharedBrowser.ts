// One headless browser for all tests of a file.
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/vscode/launchBrowser.ts';

let browser: Promise<Browser> | undefined;

/** Started when first asked for. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

/** For the end of the file: a running browser would keep the process alive. */
export async function closeSharedBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
