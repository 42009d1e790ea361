// Goes through VS Code's own sign-in, as a person does: VS Code asks, opens Entra's page, the person answers there.
import type { Page } from 'playwright-core';
import { answerAllow } from './answerAllow.ts';
import { openEntra } from './openEntra.ts';
import type { UiWindow } from './uiWindow.ts';

/** Returns what VS Code said to begin with, ours included. Its texts are English in every language here.
 * @param onPage what the person does on Entra's page; if not told: agrees. */
export async function answerSignIn(
  window: UiWindow,
  answer: 'Allow' | 'Cancel',
  onPage?: (entra: Page) => Promise<void>,
): Promise<string> {
  const said = await answerAllow(window, answer);
  if (answer === 'Allow') await openEntra(window, onPage);
  return said;
}
