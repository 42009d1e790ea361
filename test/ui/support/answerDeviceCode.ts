// Signs in with the code that VS Code shows: copies it, opens the page, types it there.
import { enterDeviceCode } from './enterDeviceCode.ts';
import type { UiWindow } from './uiWindow.ts';

/** From the moment at which VS Code shows the code. */
export async function answerDeviceCode(window: UiWindow): Promise<void> {
  const shown = window.page.locator('.monaco-dialog-box').filter({ hasText: 'Your Code' });
  await shown.waitFor();
  const code = /Your Code: (\S+)/.exec(await shown.innerText())?.[1] ?? '';
  await enterDeviceCode(window, code, () =>
    shown.getByRole('button', { name: 'Copy & Continue to Microsoft' }).click(),
  );
}
