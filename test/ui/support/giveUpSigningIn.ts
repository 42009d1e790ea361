// Ends VS Code's waiting for a page that never leads back, as a person does.
import { runCommand } from './runCommand.ts';
import type { UiWindow } from './uiWindow.ts';

/** Cancels "Signing in to Microsoft…" and answers whether to try a different way. */
export async function giveUpSigningIn(window: UiWindow, otherWay: 'Yes' | 'No'): Promise<void> {
  const { page } = window;
  await runCommand(window, 'Notifications: Show Notifications');
  const items = page.locator('.notifications-center .notification-list-item');
  const waiting = items.filter({ hasText: 'Signing in to Microsoft' });
  await waiting.getByRole('button', { name: 'Cancel' }).click();
  const question = page.locator('.notification-list-item').filter({ hasText: 'try a different way' }).first();
  await question.getByRole('button', { name: otherWay, exact: true }).click();
}
