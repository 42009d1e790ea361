// Selects every row of a view, by keyboard.
import type { ViewId } from '../../../src/manifest.ts';
import { treeRow } from './treeRow.ts';
import type { UiWindow } from './uiWindow.ts';

/** The keyboard is in the view, and its first two rows are users. Resolves when the rows on screen are selected. */
export async function selectAllRows(window: UiWindow, view: ViewId): Promise<void> {
  const { page } = window;
  const rows = treeRow(window, view, /@/);
  const [first, second] = [rows.nth(0), rows.nth(1)];
  // A row drawn anew in between may take no key.
  for (let attempts = 5; attempts > 0 && !(await isSelected()); attempts -= 1) {
    await page.keyboard.press('Home');
    await first
      .and(page.locator('.focused'))
      .waitFor({ timeout: 2000 })
      .catch(() => undefined);
    await page.keyboard.press('ControlOrMeta+a');
    await selected(second)
      .waitFor({ timeout: 2000 })
      .catch(() => undefined);
  }
  await selected(first).waitFor();
  await selected(second).waitFor();

  function selected(row: typeof rows): typeof rows {
    return row.and(page.locator('.selected'));
  }
  async function isSelected(): Promise<boolean> {
    return (await selected(first).isVisible()) && (await selected(second).isVisible());
  }
}
