// Several people at once: who is left alone and why, a count that has to be typed, a result for each. Keyboard only.
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenuByKeyboard } from './support/contextMenu.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { quickInput } from './support/quickInput.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

const users = 'entraMfa.users';
const operations = 'entraMfa.operations';
const settings = { 'entraMfa.protectedUsers': ['agnes.nygaard@fernhill.example'] };

for (const variant of variants([
  { language: 'ja', theme: 'dark', settings },
  { language: 'en', theme: 'light', settings },
])) {
  uiTest('resets several selected people; oneself and the protected are left alone', variant, async (window) => {
    const { page } = window;
    await openDemoTenant(window);
    // What is known of the rows has come in: they are not drawn again under the keyboard.
    await treeRow(window, users, words(window, 'SMS only')).first().waitFor();
    await page.keyboard.press('Home');
    // From the row with the keyboard on, without that row.
    const selected = page.locator('[id="workbench.view.extension.entraMfa"] .monaco-list-row.selected');
    for (let presses = 1; presses <= 4; presses += 1) {
      await page.keyboard.press('Shift+ArrowDown');
      await selected.nth(presses - 1).waitFor();
    }
    const last = treeRow(window, users, /^Akira Hayama/);
    await last.and(selected).waitFor();
    await takePicture(window, 'many-selected');
    await chooseFromMenuByKeyboard(window, last, 'entraMfa.resetMfa');
    await passGate(window, '4712');

    const input = quickInput(window);
    await input.pick(words(window, 'Reset MFA'));
    const prompt = words(window, 'Read the plan. To go on, type how many users it changes: {0}', 2);
    await input.message.filter({ hasText: prompt }).waitFor();
    await takePicture(window, 'many-plan');
    await expectInPlan(window, [
      words(window, 'This account is protected by the setting {0}.', 'entraMfa.protectedUsers'),
      'https://aka.ms/mysecurityinfo',
      words(window, 'PRIVILEGED USER: {0}', words(window, 'Privileged Authentication Administrator')),
      '1. Adam Tanner',
      '2. Akira Hayama',
    ]);
    await input.answer('4');
    await input.message
      .filter({ hasText: words(window, 'Type {0} to go on, or press Escape to change nothing.', 2) })
      .waitFor();
    await takePicture(window, 'many-wrong-count');
    await input.answer('2');

    const operation = treeRow(window, operations, words(window, 'Reset MFA')).first();
    await operation.filter({ hasText: words(window, 'done and verified') }).waitFor();
    await takePicture(window, 'many-done');
    await checkAccessibility(window);
  });
}
