// Signs in with the code that VS Code shows: copies it, opens the page, types it there.
import type { Page } from 'playwright-core';
import type { UiWindow } from './uiWindow.ts';

/** From the moment at which VS Code shows the code. @param onPage what the person does once the code is entered. */
export async function answerDeviceCode(
  { page }: UiWindow,
  onPage: (entra: Page) => Promise<void> = async (entra) => {
    await entra.getByRole('button', { name: /^(Accept|Continue)$/ }).click();
    await entra.getByText('You may now close this window').waitFor();
  },
): Promise<void> {
  const dialog = page.locator('.monaco-dialog-box');
  const shown = dialog.filter({ hasText: 'Your Code' });
  await shown.waitFor();
  const code = /Your Code: (\S+)/.exec(await shown.innerText())?.[1] ?? '';
  await shown.getByRole('button', { name: 'Copy & Continue to Microsoft' }).click();
  const opened = page.context().waitForEvent('page');
  await dialog.filter({ hasText: 'external website' }).getByRole('button', { name: 'Open', exact: true }).click();
  const entra = await opened;
  await entra.getByLabel('Code').fill(code);
  await entra.getByRole('button', { name: 'Next' }).click();
  await onPage(entra);
  await entra.close();
}
