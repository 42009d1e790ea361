// What the user gets after a reset: chosen, edited, and saved as a mail draft to a registered address. Keyboard only.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { quickInput } from './quickInput.ts';
import { runCommand } from './runCommand.ts';
import { saveAs } from './saveAs.ts';
import { takePicture } from './takePicture.ts';
import type { UiWindow } from './uiWindow.ts';
import { words } from './words.ts';

/** Amy's methods have just been reset. Leaves no editor open. */
export async function instructAfterReset(window: UiWindow): Promise<void> {
  const { page } = window;
  const input = quickInput(window);
  const choose = async (picture?: string): Promise<void> => {
    await runCommand(window, 'entraMfa.copyInstructions');
    await input.box.fill('amy.osei');
    await input.pick('Amy Osei');
    await input.box.and(page.getByPlaceholder(words(window, 'Which text?'))).waitFor();
    if (picture !== undefined) await takePicture(window, picture);
    await input.pick(words(window, 'After a Reset'));
  };

  await choose('which-text');
  const warning = words(window, 'To the manager or another registered address, never one that the caller gave.');
  await input.options.filter({ hasText: warning }).first().waitFor();
  await input.title.filter({ hasText: words(window, 'DEMO: {0}', words(window, 'After a Reset')) }).waitFor();
  await takePicture(window, 'hand-over');
  await input.pick(words(window, 'Edit First'));
  // In Amy's language, whatever the window's.
  const lines = page.locator('.editor-instance .view-lines');
  await lines.filter({ hasText: 'DEMO' }).waitFor();
  await lines
    .filter({ hasText: 'Windows' })
    .or(lines.filter({ hasText: 'passkey' }))
    .first()
    .waitFor();
  await page.keyboard.type('INC-4711 ');
  await lines.filter({ hasText: 'INC-4711' }).waitFor();
  await takePicture(window, 'edit-text');
  await runCommand(window, 'View: Revert and Close Editor');

  const folder = await mkdtemp(path.join(tmpdir(), 'draft-'));
  try {
    await choose();
    await input.pick(words(window, 'Save as Mail Draft…'));
    await input.options.filter({ hasText: words(window, 'Leave the Address Empty') }).waitFor();
    await takePicture(window, 'draft-address');
    await input.pick(words(window, 'Manager: {0}', 'Bella Ortiz'));
    await input.title.filter({ hasText: words(window, 'Save as Mail Draft') }).waitFor();
    const file = path.join(folder, 'after-reset.eml');
    await saveAs(window, file, 'save-draft');
    await page
      .locator('.notifications-toasts')
      .getByText(words(window, 'The draft is saved. Delete the file when the message is sent.'))
      .waitFor();
    const draft = await readFile(file, 'utf8');
    assert.match(draft, /^X-Unsent: 1\r\nTo: bella\.ortiz@fernhill\.example\r\n/);
    const body = Buffer.from(draft.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
    assert.match(body, /^DEMO: [^]+Dear Amy Osei,/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
