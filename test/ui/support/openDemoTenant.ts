// Opens the demo tenant as a person would: from the palette.
import { runCommand } from './runCommand.ts';
import type { UiWindow } from './uiWindow.ts';
import { whenOpen } from './whenOpen.ts';

/** Resolves when the Users view has the keyboard and shows its first users. */
export async function openDemoTenant(window: UiWindow): Promise<void> {
  await runCommand(window, 'entraMfa.openDemoTenant');
  await whenOpen(window);
}
