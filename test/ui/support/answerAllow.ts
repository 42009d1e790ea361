// VS Code's question whether our extension may sign in.
import type { UiWindow } from './uiWindow.ts';

/** Answers it. Returns what VS Code said, ours included. Its texts are English in every language here. */
export async function answerAllow({ page }: UiWindow, answer: 'Allow' | 'Cancel' = 'Allow'): Promise<string> {
  const question = page
    .locator('.monaco-dialog-box')
    .filter({ hasText: /wants (to sign in|you to sign in again) using/ });
  await question.waitFor();
  const said = await question.innerText();
  await question.getByRole('button', { name: answer, exact: true }).click();
  return said;
}
