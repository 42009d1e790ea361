// Starts the headless browser that stands in for the person at the screen.
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';

/** Flags that keep it from calling home and let it run as root and without a GPU. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser ends with this process; close it to end it sooner. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });
}
