// The moment at which a tenant is open, after signing in or opening the demo.
import { treeRow } from './treeRow.ts';
import type { UiWindow } from './uiWindow.ts';
import { whenRead } from './whenRead.ts';

/** Resolves when the Users view has the keyboard and shows its first users. */
export async function whenOpen(window: UiWindow): Promise<void> {
  await whenRead(window);
  await treeRow(window, 'entraMfa.users', /@/).first().waitFor();
  await window.page.locator('[id="workbench.view.extension.entraMfa"] .monaco-list:focus').waitFor();
}
