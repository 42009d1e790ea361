// Makes the side bar as wide as wanted.
import type { UiWindow } from './uiWindow.ts';

/** @param width of the side bar, in pixels. */
export async function widenSideBar({ page }: UiWindow, width: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) throw new Error('There is no side bar.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + width, y, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(box.x + width + 200, y);
}
