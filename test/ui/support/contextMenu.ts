// The menu of a row, by right click.
import type { Locator } from 'playwright-core';
import type { CommandId } from '../../../src/manifest.ts';
import { commandTitle } from './runCommand.ts';
import type { UiWindow } from './uiWindow.ts';

/** Right-clicks the row and chooses our command. */
export async function chooseFromMenu(window: UiWindow, row: Locator, command: CommandId): Promise<void> {
  const menu = await openMenu(window, row);
  await menu.getByRole('menuitem', { name: commandTitle(window, command), exact: true }).click();
  await menu.waitFor({ state: 'hidden' });
}

/** The texts of the row's menu from top to bottom. The menu is closed again. */
export async function menuItems(window: UiWindow, row: Locator): Promise<string[]> {
  const menu = await openMenu(window, row);
  const texts = await menu.getByRole('menuitem').allInnerTexts();
  await window.page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

async function openMenu(window: UiWindow, row: Locator): Promise<Locator> {
  await row.click({ button: 'right' });
  const menu = window.page.getByRole('menu').last();
  await menu.getByRole('menuitem').first().waitFor();
  return menu;
}
