// Runs a command through the palette, by keyboard.
import { commandIds, type CommandId } from '../../../src/manifest.ts';
import { manifestWords } from './words.ts';
import type { UiWindow } from './uiWindow.ts';

/** `command` is one of ours by id, or one of VS Code's by its English text in the palette (`View: …`). Fails if the palette does not offer it. */
export async function runCommand(window: UiWindow, command: CommandId | `${string}: ${string}`): Promise<void> {
  const { page } = window;
  const text = isOurs(command) ? `${manifestWords(window, 'category')}: ${commandTitle(window, command)}` : command;
  await page.keyboard.press('F1');
  const palette = page.locator('.quick-input-widget');
  await palette.locator('input').fill(`>${text}`);
  await palette.locator('.monaco-list-row.focused').filter({ hasText: text }).waitFor();
  await page.keyboard.press('Enter');
}

/** The command's title in the window's language. */
export function commandTitle(window: Pick<UiWindow, 'language'>, command: CommandId): string {
  return manifestWords(window, command.replace('entraMfa.', 'command.'));
}

function isOurs(command: string): command is CommandId {
  return (commandIds as readonly string[]).includes(command);
}
