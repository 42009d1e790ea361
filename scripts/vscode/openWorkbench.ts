// Opens the server build's workbench in a browser page, as a person or a test suite would see it.
import type { Page } from 'playwright-core';
import type { Server } from './startServer.ts';
import { workbenchAddress, type WorkbenchOptions } from './workbenchAddress.ts';

/** Resolves when the workbench is drawn. What an extension adds to it may come later. */
export async function openWorkbench(page: Page, server: Server, options: WorkbenchOptions): Promise<void> {
  await page.goto(workbenchAddress(server, options));
  await page.locator('.monaco-workbench .part.activitybar').waitFor({ timeout: 60_000 });
}
