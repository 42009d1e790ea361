// The Users view on the screen: how many rows it has, and how long until it has more.
import path from 'node:path';
import type { Page } from 'playwright-core';

/** To be called before the page is opened. */
export async function watchUsersList(page: Page): Promise<void> {
  await page.addInitScript({ path: path.join(import.meta.dirname, 'inPage.js') });
}

/** Resolves when the list has so many users and below them the row that offers more. */
export async function untilUsers(page: Page, users: number): Promise<void> {
  await page.evaluate(`usersList.untilRows(${users + 1})`);
}

/** Resolves when nothing in the list has changed for half a second: the states of its rows are in. */
export async function untilSettled(page: Page): Promise<void> {
  await page.evaluate('usersList.untilSettled()');
}

/** Shows the end of the list. */
export async function showEnd(page: Page): Promise<void> {
  await page.getByRole('tree', { name: 'Users', exact: true }).focus();
  await page.keyboard.press('End');
}

/** Presses the key of Load More Users. Milliseconds from then until a user stands where the last row was and the list is a page
 * longer. The end of the list must be on the screen. @param users how many are in the list before. */
export async function appendTime(page: Page, users: number, pageSize: number): Promise<number> {
  await page.evaluate(`usersList.expect(${users}, ${users + pageSize + 1})`);
  await page.keyboard.press('Control+Alt+Shift+L');
  return page.evaluate<number>('usersList.appended()');
}
