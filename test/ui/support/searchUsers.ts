// Searches in the Users view, by keyboard.
import { quickInput } from './quickInput.ts';
import { runCommand } from './runCommand.ts';
import { treeRow } from './treeRow.ts';
import type { UiWindow } from './uiWindow.ts';
import { words } from './words.ts';

/** Resolves when the view says that it shows what was searched for and has put the keyboard on its first row, which comes last: a box
 * opened before would lose it. */
export async function searchUsers(window: UiWindow, text: string): Promise<void> {
  await runCommand(window, 'entraMfa.searchUsers');
  const input = quickInput(window);
  await input.title.filter({ hasText: words(window, 'Search Users') }).waitFor();
  await input.answer(text);
  const shown = words(window, 'Search: “{0}”', text);
  await window.page.locator('.tree-explorer-viewlet-tree-view .message').filter({ hasText: shown }).waitFor();
  await treeRow(window, 'entraMfa.users', /./).and(window.page.locator('.focused[data-index="0"]')).waitFor();
}
