// What a notification says. The notification centre also holds what has gone from the screen by itself.
import { runCommand } from './runCommand.ts';
import type { UiWindow } from './uiWindow.ts';

/** Opens the centre and resolves when a message in it holds `text`. */
export async function whenNotified(window: UiWindow, text: string): Promise<void> {
  await runCommand(window, 'Notifications: Show Notifications');
  const messages = window.page.locator('.notifications-center .notification-list-item-message');
  await messages.filter({ hasText: text }).first().waitFor();
}
