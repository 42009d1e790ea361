// Entra's page, from VS Code's question whether to open it.
import type { Page } from 'playwright-core';
import type { UiWindow } from './uiWindow.ts';

/** @param onPage what the person does there; if not told: agrees. VS Code's texts are English in every language here. */
export async function openEntra({ page }: UiWindow, onPage: (entra: Page) => Promise<void> = agree): Promise<void> {
  const opened = page.context().waitForEvent('page');
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.filter({ hasText: 'external website' }).getByRole('button', { name: 'Open', exact: true }).click();
  await onPage(await opened);
}

async function agree(entra: Page): Promise<void> {
  await entra.getByRole('button', { name: /^(Accept|Continue)$/ }).click();
}
