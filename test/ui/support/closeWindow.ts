// Ends a window with its VS Code.
import type { UiWindow } from './uiWindow.ts';

/** The browser itself stays for the file's next test. */
export async function closeWindow(window: UiWindow): Promise<void> {
  await window.page.context().close();
  window.server.stop();
}
