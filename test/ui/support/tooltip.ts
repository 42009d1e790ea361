// The tooltip of a row.
import type { Locator } from 'playwright-core';
import type { UiWindow } from './uiWindow.ts';

/** Moves the mouse over the row until its tooltip, which holds `text`, is there: a row that is drawn again meanwhile shows none. */
export async function tooltip({ page }: UiWindow, row: Locator, text: string): Promise<Locator> {
  const shown = page.locator('.monaco-hover:visible').filter({ hasText: text });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await page.mouse.move(900, 400);
    await row.hover();
    if (
      await shown.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      )
    )
      break;
  }
  await shown.waitFor();
  return shown;
}
