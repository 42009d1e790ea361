// Opens the demo tenant as a person would: from the palette.
import { runCommand } from './runCommand.ts';
import { treeRow } from './treeRow.ts';
import type { UiWindow } from './uiWindow.ts';

/** Resolves when the Users view shows its first users. */
export async function openDemoTenant(window: UiWindow): Promise<void> {
  await runCommand(window, 'entraMfa.openDemoTenant');
  // Last of all the keyboard is put on the first row: a box opened before would lose it.
  await treeRow(window, 'entraMfa.users', /@/).and(window.page.locator('.focused')).first().waitFor();
}
