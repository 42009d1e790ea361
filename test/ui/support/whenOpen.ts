// The moment at which a tenant is open after signing in.
import { treeRow } from './treeRow.ts';
import type { UiWindow } from './uiWindow.ts';

/** Resolves when the Users view shows its first users and has the keyboard, which comes last: a box opened before would lose it. */
export async function whenOpen(window: UiWindow): Promise<void> {
  await treeRow(window, 'entraMfa.users', /@/).first().waitFor();
  await window.page.locator('[id="workbench.view.extension.entraMfa"] .monaco-list:focus').waitFor();
}
