// Opens a row of a tree by keyboard.
import type { Locator } from 'playwright-core';

/** Selects the row and opens it if it is closed. Its children may come later: wait for them. */
export async function expandRow(row: Locator): Promise<void> {
  await row.click();
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.press('ArrowRight');
}
