// Reloads the window, as "Developer: Reload Window" does: the extension host starts anew, what is on disk stays.
import { waitUntilContributed } from './waitUntilContributed.ts';
import type { UiWindow } from './uiWindow.ts';

/** Resolves when the extension can be used again. */
export async function reloadWindow(window: UiWindow): Promise<void> {
  await window.page.reload();
  await waitUntilContributed(window.page);
}
