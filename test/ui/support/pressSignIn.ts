// Presses Sign In in the welcome text, as somebody does who has just installed the extension.
import { runCommand } from './runCommand.ts';
import type { UiWindow } from './uiWindow.ts';
import { words } from './words.ts';

export async function pressSignIn(window: UiWindow): Promise<void> {
  await runCommand(window, 'View: Show MFA Admin');
  const views = window.page.locator('[id="workbench.view.extension.entraMfa"]');
  await views.getByRole('button', { name: words(window, 'Sign In'), exact: true }).click();
}
