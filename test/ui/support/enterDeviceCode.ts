// Goes to the page on which a device code is entered, and through it.
import { openEntra } from './openEntra.ts';
import type { UiWindow } from './uiWindow.ts';

/** @param open makes VS Code ask whether to open the page. */
export async function enterDeviceCode(window: UiWindow, code: string, open: () => Promise<void>): Promise<void> {
  await open();
  await openEntra(window, async (entra) => {
    await entra.getByLabel('Code').fill(code);
    await entra.getByRole('button', { name: 'Next' }).click();
    await entra.getByRole('button', { name: /^(Accept|Continue)$/ }).click();
    await entra.getByText('You may now close this window').waitFor();
    await entra.close();
  });
}
