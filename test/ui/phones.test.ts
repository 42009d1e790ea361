// Phones: what is not a number and why, a kind that is there already, changing and deleting from the method's own row, by keyboard;
// and the old number put back.
import assert from 'node:assert/strict';
import { chooseFromMenu, chooseFromMenuByKeyboard } from './support/contextMenu.ts';
import { expandRow } from './support/expandRow.ts';
import { modalDialog } from './support/modalDialog.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { whenNotified } from './support/whenNotified.ts';
import { words } from './support/words.ts';

const users = 'entraMfa.users';
const operations = 'entraMfa.operations';

const notNumbers: readonly [typed: string, why: string][] = [
  ['carl@home.example', 'This is an e-mail address. E-mail serves password reset only and is never MFA.'],
  ['call me', 'This is not a phone number. Type digits, for example +81 80 1234 5678.'],
  ['０８０', 'This is too short for a phone number.'],
  ['080-9999-9999-9999-99', 'This is too long for a phone number.'],
  ['+999 80 9999 9999', 'This country code does not exist.'],
  ['080-9999-9999 x12', 'Only an office phone can have an extension.'],
];

for (const variant of variants([
  { language: 'en', theme: 'light' },
  { language: 'ja', theme: 'dark' },
])) {
  uiTest('phones: refused and why, a number changed and put back, a method deleted', variant, async (window) => {
    const { page } = window;
    const input = quickInput(window);
    const dialog = modalDialog(window);
    await openDemoTenant(window);

    await searchUsers(window, 'carl.ebner');
    const carl = treeRow(window, users, /^Carl Ebner/);
    await chooseFromMenuByKeyboard(window, carl, 'entraMfa.addPhone');
    await passGate(window, '4715');
    await input.pick(words(window, 'Phone (mobile)'));
    await input.box.and(page.getByPlaceholder('+81 80 1234 5678')).waitFor();
    for (const [typed, why] of notNumbers) {
      await input.box.fill(typed);
      await input.message.filter({ hasText: words(window, why) }).waitFor();
    }
    await takePicture(window, 'phone-refused');
    await page.keyboard.press('Escape');

    await chooseFromMenuByKeyboard(window, carl, 'entraMfa.addPhone');
    await passGate(window, '4715');
    await input.pick(words(window, 'Phone (alternate mobile)'));
    const refused = words(
      window,
      'An alternate mobile phone can be added only beside a mobile phone. Add that one first.',
    );
    await page.locator('.notifications-toasts').getByText(refused).waitFor();
    await takePicture(window, 'alternate-refused');
    await whenNotified(window, words(window, 'DEMO: {0}', 'Carl'));

    await searchUsers(window, 'amy.osei');
    const amy = treeRow(window, users, /^Amy Osei/);
    await chooseFromMenuByKeyboard(window, amy, 'entraMfa.addPhone');
    await passGate(window, '4716');
    await input.options.filter({ hasText: words(window, '{0} is registered: change it', '') }).waitFor();
    await takePicture(window, 'phone-taken');
    await input.pick(words(window, 'Phone (mobile)'));
    await input.box.and(page.getByPlaceholder('+81 80 1234 5678')).waitFor();
    await input.answer('０８０－９９９９－９９９９');
    assert.ok((await dialog.detail()).includes('+81 8099999999'));
    await takePicture(window, 'phone-change-plan', ['+81 8099999999']);
    await dialog.press(words(window, 'Change Phone Number'));
    const changed = treeRow(window, operations, words(window, 'Change Phone Number')).first();
    await changed.filter({ hasText: words(window, 'done and verified') }).waitFor();

    await expandRow(amy);
    const app = treeRow(window, users, words(window, 'Microsoft Authenticator')).first();
    await app.waitFor();
    await page.keyboard.press('ArrowDown');
    await app.and(page.locator('.focused')).waitFor();
    // The key acts on what is selected, so that it never deletes what merely has the keyboard.
    await page.keyboard.press('Enter');
    await app.and(page.locator('.selected')).waitFor();
    await page.keyboard.press('Delete');
    await passGate(window, '4717');
    assert.ok((await dialog.detail()).includes('iPhone 16'));
    await takePicture(window, 'delete-plan');
    await dialog.press(words(window, 'Delete Method'));
    const deleted = treeRow(window, operations, words(window, 'Delete Method')).first();
    await deleted.filter({ hasText: words(window, 'done and verified') }).waitFor();
    await treeRow(window, users, words(window, 'SMS only')).waitFor();
    await takePicture(window, 'phones-done');

    await chooseFromMenu(window, changed, 'entraMfa.undoPhone');
    await input.options.filter({ hasText: '+1 ••••••••17' }).waitFor();
    assert.equal(await page.locator('.quick-input-widget:visible .monaco-list-row input:checked').count(), 0);
    await takePicture(window, 'put-back-choose');
    await input.tick(words(window, 'Phone (mobile)'));
    await input.accept();
    await passGate(window, '4718');
    assert.ok((await dialog.detail()).includes('+1 ••••••••17'));
    await takePicture(window, 'put-back-plan');
    await dialog.press(words(window, 'Put Back Phones and Email'));
    const putBack = treeRow(window, operations, words(window, 'Put Back Phones and Email')).first();
    await putBack.filter({ hasText: words(window, 'done and verified') }).waitFor();
    await treeRow(window, users, '+1 ••••••••17').waitFor();
    await takePicture(window, 'put-back-done');

    await runCommand(window, 'entraMfa.showLog');
    const log = page.locator('.part.panel .view-lines');
    await log.filter({ hasText: 'request-id' }).waitFor();
    // Fails if a token or a number is on screen.
    await takePicture(window, 'log');
  });
}
