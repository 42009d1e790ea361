// The menu of a row, by right click or by keyboard.
import type { Locator } from 'playwright-core';
import type { CommandId } from '../../../src/manifest.ts';
import { commandTitle } from './runCommand.ts';
import { rightClick } from './rightClick.ts';
import type { UiWindow } from './uiWindow.ts';

/** Right-clicks the row and chooses our command. */
export async function chooseFromMenu(window: UiWindow, row: Locator, command: CommandId): Promise<void> {
  // It is closed by whatever takes the keyboard, and opened again.
  for (let attempts = 3; ; attempts -= 1) {
    try {
      const menu = await openMenu(window, row);
      await click(menu, menu.getByRole('menuitem', { name: commandTitle(window, command), exact: true }));
      return;
    } catch (error) {
      if (attempts <= 1) throw error;
      // Escape in the tree itself would take away what is selected there.
      if (await window.page.getByRole('menu').last().isVisible()) await window.page.keyboard.press('Escape');
    }
  }
}

/** Clicks until the menu is gone: one that has just opened takes no click, which could be the end of the one that opened it. */
async function click(menu: Locator, item: Locator): Promise<void> {
  for (let clicks = 3; clicks === 3 || (clicks > 0 && (await item.isVisible())); clicks -= 1) {
    await item.click({ timeout: 5000 });
    await menu.waitFor({ state: 'hidden', timeout: 1500 }).catch(() => undefined);
  }
  await menu.waitFor({ state: 'hidden', timeout: 5000 });
}

/** Opens the menu of the row with Shift+F10 and chooses our command, by keyboard alone. The keyboard is on the row, or in its list but on
 * none yet and the row is the first. */
export async function chooseFromMenuByKeyboard(window: UiWindow, row: Locator, command: CommandId): Promise<void> {
  const { page } = window;
  await row.waitFor();
  const here = row.and(page.locator('.focused'));
  const others = row
    .locator('xpath=ancestor::*[contains(@class, "monaco-list")][1]')
    .locator('.monaco-list-row.focused');
  for (let presses = 5; presses > 0 && !(await here.isVisible()); presses -= 1) {
    if ((await others.count()) === 0) await page.keyboard.press('ArrowDown');
    await here.waitFor({ timeout: 1000 }).catch(() => undefined);
  }
  await here.waitFor();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu').last();
  const title = commandTitle(window, command);
  await menu.getByRole('menuitem', { name: title, exact: true }).waitFor();
  const focused = menu.locator('.action-item.focused').filter({ has: page.getByText(title, { exact: true }) });
  for (
    let presses = await menu.getByRole('menuitem').count();
    presses > 0 && !(await focused.isVisible());
    presses -= 1
  ) {
    await page.keyboard.press('ArrowDown');
  }
  await focused.waitFor();
  await page.keyboard.press('Enter');
  await menu.waitFor({ state: 'hidden' });
}

/** The texts of the row's menu from top to bottom. The menu is closed again. */
export async function menuItems(window: UiWindow, row: Locator): Promise<string[]> {
  const menu = await openMenu(window, row);
  const texts = await menu.getByRole('menuitem').allInnerTexts();
  await window.page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  // A key that does the same stands on a line of its own.
  return texts.map((text) => text.trim().split('\n')[0] ?? '').filter((text) => text !== '');
}

async function openMenu(window: UiWindow, row: Locator): Promise<Locator> {
  await rightClick(window, row);
  const menu = window.page.getByRole('menu').last();
  await menu.getByRole('menuitem').first().waitFor({ timeout: 5000 });
  return menu;
}
