// Signs an account out of VS Code itself, as a person does with "Manage Accounts". Its texts are English in every language here.
import { modalDialog } from './modalDialog.ts';
import { quickInput } from './quickInput.ts';
import { runCommand } from './runCommand.ts';
import type { UiWindow } from './uiWindow.ts';

export async function signOutOfVSCode(window: UiWindow, account: string): Promise<void> {
  await runCommand(window, 'Accounts: Manage Accounts');
  const input = quickInput(window);
  await input.pick(account);
  await input.title.filter({ hasText: account }).waitFor();
  await input.pick('Sign Out');
  await modalDialog(window).press('Sign Out');
}
