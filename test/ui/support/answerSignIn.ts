// Goes through VS Code's own sign-in, as a person does: VS Code asks, opens Entra's page, the person accepts there.
import type { UiWindow } from './uiWindow.ts';

/** Returns what VS Code said to begin with, ours included. Its texts are English in every language here. */
export async function answerSignIn(window: UiWindow, answer: 'Allow' | 'Cancel'): Promise<string> {
  const { page } = window;
  const dialog = page.locator('.monaco-dialog-box');
  const question = dialog.filter({ hasText: 'wants to sign in using Microsoft' });
  await question.waitFor();
  const said = await question.innerText();
  await question.getByRole('button', { name: answer, exact: true }).click();
  if (answer === 'Cancel') return said;
  const opened = page.context().waitForEvent('page');
  await dialog.filter({ hasText: 'external website' }).getByRole('button', { name: 'Open', exact: true }).click();
  const entra = await opened;
  await entra.getByRole('button', { name: 'Accept' }).click();
  return said;
}
