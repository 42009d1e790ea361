// Runs a command through the palette, by keyboard.
import { commandIds, type CommandId } from '../../../src/manifest.ts';
import type { UiWindow } from './uiWindow.ts';
import { manifestWords } from './words.ts';

/** The box is the same for every quick input: what is typed too early would go to the palette. */
const paletteIsGone = `(() => {
  const widget = document.querySelector('.quick-input-widget');
  return widget.style.display === 'none' || !widget.querySelector('.quick-input-box input').value.startsWith('>');
})()`;

/**
 * `command` is one of ours by id, or one of VS Code's by its English text in the palette (`View: …`). Fails if the palette does
 * not offer it. Resolves when the palette is gone. It lists what there was when it was opened, so it is opened again while a window
 * is still starting.
 */
export async function runCommand(window: UiWindow, command: CommandId | `${string}: ${string}`): Promise<void> {
  const { page } = window;
  const text = isOurs(command) ? `${manifestWords(window, 'category')}: ${commandTitle(window, command)}` : command;
  const palette = page.locator('.quick-input-widget');
  const row = palette.locator('.monaco-list-row.focused').filter({ hasText: text });
  for (let attempts = 10; ; attempts -= 1) {
    await page.keyboard.press('F1');
    try {
      // Something else may take the keyboard at this moment, and close the palette by it.
      await palette.locator('input').fill(`>${text}`, { timeout: 3_000 });
      await row.waitFor({ timeout: 3_000 });
      // A window that is starting may have taken the keyboard back by now, and Enter would go there.
      await palette.locator('input:focus').waitFor({ timeout: 1_000 });
      break;
    } catch (error) {
      if (attempts <= 1) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await page.keyboard.press('Enter');
  await page.waitForFunction(paletteIsGone);
}

/** The command's title in the window's language. */
export function commandTitle(window: Pick<UiWindow, 'language'>, command: CommandId): string {
  return manifestWords(window, command.replace('entraMfa.', 'command.'));
}

function isOurs(command: string): command is CommandId {
  return (commandIds as readonly string[]).includes(command);
}
