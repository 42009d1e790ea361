// The notification centre. It also holds what has gone from the screen by itself.
import { runCommand } from './runCommand.ts';
import type { UiWindow } from './uiWindow.ts';

/** Opens the centre and returns its messages, newest first, once there is at least one. */
export async function notifications(window: UiWindow): Promise<string[]> {
  await runCommand(window, 'Notifications: Show Notifications');
  const messages = window.page.locator('.notifications-center .notification-list-item-message');
  await messages.first().waitFor();
  return (await messages.allInnerTexts()).map((text) => text.trim());
}
