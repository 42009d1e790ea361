// The moment from which a person can use the extension.
import type { Page } from 'playwright-core';

/** Resolves when our icon is in the activity bar, so our commands are in the palette, and the theme is the one asked for. */
export async function waitUntilContributed(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'MFA Admin' }).waitFor({ timeout: 60_000 });
  await page.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor();
}
