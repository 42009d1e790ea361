// Right-clicks a row of a tree.
import type { Locator } from 'playwright-core';
import type { UiWindow } from './uiWindow.ts';

const outside = { x: 900, y: 400 };

/** As a person does: scrolls the list, not the page around it, until the row is in sight, and waits for tooltips to go. */
export async function rightClick({ page }: Pick<UiWindow, 'page'>, row: Locator): Promise<void> {
  const list = row.locator('xpath=ancestor::*[contains(@class, "monaco-scrollable-element")][1]');
  for (let attempts = 20; attempts > 0; attempts -= 1) {
    await row.waitFor();
    const [inner, outer] = await Promise.all([row.boundingBox(), list.boundingBox()]);
    // It is being drawn again.
    if (inner === null || outer === null) continue;
    const below = inner.y + inner.height - (outer.y + outer.height);
    const above = outer.y - inner.y;
    if (below <= 0 && above <= 0) break;
    await page.mouse.move(outer.x + outer.width / 2, outer.y + outer.height / 2);
    await page.mouse.wheel(0, below > 0 ? inner.height : -inner.height);
  }
  await page.mouse.move(outside.x, outside.y);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  await row.click({ button: 'right' });
}
