// VS Code's modal dialog, as the browser shows it.
import type { UiWindow } from './uiWindow.ts';

export interface ModalDialog {
  message: () => Promise<string>;
  /** Empty if there is none. */
  detail: () => Promise<string>;
  buttons: () => Promise<string[]>;
  /** Presses the button with this text by keyboard and waits until the dialog is gone. */
  press: (button: string) => Promise<void>;
}

/** The dialog on screen. Its functions wait for it. */
export function modalDialog(window: UiWindow): ModalDialog {
  const { page } = window;
  const box = page.locator('.monaco-dialog-box');
  return {
    message: () => box.locator('.dialog-message-text').innerText(),
    detail: async () => {
      await box.waitFor();
      return (await box.locator('.dialog-message-detail').allInnerTexts()).join('\n').trim();
    },
    buttons: async () => {
      await box.waitFor();
      return box.locator('.dialog-buttons').getByRole('button').allInnerTexts();
    },
    press: async (button) => {
      await box.getByRole('button', { name: button, exact: true }).focus();
      await page.keyboard.press('Enter');
      await box.waitFor({ state: 'hidden' });
    },
  };
}
