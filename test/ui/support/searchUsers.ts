// Searches in the Users view, by keyboard.
import { quickInput } from './quickInput.ts';
import { runCommand } from './runCommand.ts';
import type { UiWindow } from './uiWindow.ts';
import { whenRead } from './whenRead.ts';
import { words } from './words.ts';

/** Resolves when the view has the keyboard and has read what is searched for. */
export async function searchUsers(window: UiWindow, text: string): Promise<void> {
  await runCommand(window, 'entraMfa.searchUsers');
  const input = quickInput(window);
  await input.title.filter({ hasText: words(window, 'Search Users') }).waitFor();
  await input.answer(text);
  await whenRead(window, words(window, 'Search: “{0}”', text));
  await window.page.locator('[id="workbench.view.extension.entraMfa"] .monaco-list:focus').waitFor();
}
