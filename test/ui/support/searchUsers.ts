// Searches in the Users view, by keyboard.
import { quickInput } from './quickInput.ts';
import { runCommand } from './runCommand.ts';
import type { UiWindow } from './uiWindow.ts';
import { words } from './words.ts';

/** Resolves when the view has the keyboard and says what is searched for. The rows come on their own: wait for one. */
export async function searchUsers(window: UiWindow, text: string): Promise<void> {
  await runCommand(window, 'entraMfa.searchUsers');
  const input = quickInput(window);
  await input.title.filter({ hasText: words(window, 'Search Users') }).waitFor();
  await input.answer(text);
  const shown = words(window, 'Search: “{0}”', text);
  await window.page.locator('.tree-explorer-viewlet-tree-view .message').filter({ hasText: shown }).waitFor();
  await window.page.locator('[id="workbench.view.extension.entraMfa"] .monaco-list:focus').waitFor();
}
