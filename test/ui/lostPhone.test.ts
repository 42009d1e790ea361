// "I lost my phone", from the sidebar to a verified end, with no mouse: reset, a new number, and both still there after a reload.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenuByKeyboard } from './support/contextMenu.ts';
import { instructAfterReset } from './support/instructAfterReset.ts';
import { modalDialog } from './support/modalDialog.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { quickInput } from './support/quickInput.ts';
import { reloadWindow } from './support/reloadWindow.ts';
import { runCommand } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { manifestWords, words } from './support/words.ts';

const users = 'entraMfa.users';
const operations = 'entraMfa.operations';
const variants = [
  { language: 'en', theme: 'light' },
  { language: 'ja', theme: 'high-contrast' },
] as const;

const operation = (window: UiWindow, title: string): Locator => treeRow(window, operations, title).first();

for (const variant of variants) {
  uiTest('a lost phone: reset, new number, both on record after a reload, without a mouse', variant, async (window) => {
    await openDemoTenant(window);
    await searchUsers(window, 'amy.osei');
    const amy = treeRow(window, users, /^Amy Osei/);
    await amy.waitFor();

    await chooseFromMenuByKeyboard(window, amy, 'entraMfa.resetMfa');
    await passGate(window, '4711', 'reset-caller');
    const dialog = modalDialog(window);
    const detail = await dialog.detail();
    for (const part of [
      words(window, 'Goes:'),
      words(window, 'Stays:'),
      'Fernhill Trading',
      'adele.fern@fernhill.example',
    ]) {
      assert.ok(detail.includes(part), `${part} is missing in: ${detail}`);
    }
    await takePicture(window, 'reset-plan');
    await dialog.press(words(window, 'Reset MFA'));

    // The demo tenant's reads lag some seconds behind its writes, as in life: both states are seen.
    const reset = operation(window, words(window, 'Reset MFA'));
    await treeRow(window, operations, words(window, 'accepted; being read back')).first().waitFor();
    await takePicture(window, 'reset-accepted');
    await reset.filter({ hasText: words(window, 'done and verified') }).waitFor();

    await instructAfterReset(window);
    await runCommand(window, `MFA Admin: Focus on ${manifestWords(window, 'view.users')} View`);

    await chooseFromMenuByKeyboard(window, amy, 'entraMfa.addPhone');
    await passGate(window, '4711');
    const input = quickInput(window);
    await input.pick(words(window, 'Phone (mobile)'));
    await input.box.and(window.page.getByPlaceholder('+81 80 1234 5678')).waitFor();
    await takePicture(window, 'phone-number');
    await input.answer('080-9999-9999');
    assert.ok((await dialog.detail()).includes('+81 8099999999'));
    await takePicture(window, 'phone-plan', ['+81 8099999999']);
    await dialog.press(words(window, 'Add Phone'));
    const phone = operation(window, words(window, 'Add Phone'));
    await phone.filter({ hasText: words(window, 'done and verified') }).waitFor();
    await checkAccessibility(window);
    await takePicture(window, 'done');

    await reloadWindow(window);
    await openDemoTenant(window);
    await operation(window, words(window, 'Reset MFA'))
      .filter({ hasText: words(window, 'done and verified') })
      .waitFor();
    await operation(window, words(window, 'Add Phone'))
      .filter({ hasText: words(window, 'done and verified') })
      .waitFor();
    await takePicture(window, 'after-reload');
  });
}
