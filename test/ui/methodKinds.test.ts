// Methods of every kind in a real window: what tells them apart, in rows and tooltips; and who holds a number that clashed.
import assert from 'node:assert/strict';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenuByKeyboard } from './support/contextMenu.ts';
import { expandRow } from './support/expandRow.ts';
import { modalDialog } from './support/modalDialog.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { quickInput } from './support/quickInput.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { tooltip } from './support/tooltip.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { widenSideBar } from './support/widenSideBar.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

const users = 'entraMfa.users';
const operations = 'entraMfa.operations';
const held = '+1 206-555-0142';

for (const variant of variants([
  { language: 'ja', theme: 'dark' },
  { language: 'en', theme: 'light' },
])) {
  uiTest('kinds of methods: what tells them apart, and who holds a number', variant, async (window) => {
    const { page } = window;
    const say = (english: string, ...values: string[]): string => words(window, english, ...values);
    await openDemoTenant(window);
    await searchUsers(window, 'bianca.novak');
    await widenSideBar(window, 760);
    const bianca = treeRow(window, users, /^Bianca Novak/);
    await expandRow(bianca);
    const key = treeRow(window, users, /YubiKey 5C/);
    await key.waitFor();
    const text = await key.innerText();
    for (const part of ['YubiKey 5 Series', say('device-bound'), say('attested'), say('last used {0}', '').trim()])
      assert.ok(text.includes(part), text);
    await treeRow(window, users, /palmVeinAuthenticationMethod/).waitFor();
    await takePicture(window, 'kinds');
    await checkAccessibility(window);
    await tooltip(window, key, say('Passkey provider: {0}', 'YubiKey 5 Series'));
    await takePicture(window, 'kinds-passkey');
    const app = treeRow(window, users, /Pixel 9/);
    await tooltip(window, app, say('Default sign-in method: {0}', say('a Microsoft Authenticator notification')));
    await takePicture(window, 'kinds-default');
    await tooltip(
      window,
      treeRow(window, users, say('Temporary Access Pass')),
      say('It cannot be used: {0}', say('expired')),
    );
    await takePicture(window, 'kinds-pass');

    await searchUsers(window, 'beatriz.lima');
    const beatriz = treeRow(window, users, /^Beatriz Lima/);
    await chooseFromMenuByKeyboard(window, beatriz, 'entraMfa.addPhone');
    await passGate(window, '4720');
    const input = quickInput(window);
    await input.pick(say('Phone (mobile)'));
    await input.box.and(page.getByPlaceholder('+81 80 1234 5678')).waitFor();
    await input.answer(held);
    const dialog = modalDialog(window);
    await dialog.press(say('Add Phone'));
    const step = treeRow(window, operations, say('verified for MFA; SMS sign-in belongs to another user')).first();
    await step.waitFor();
    await takePicture(window, 'number-clash');
    await step.click();
    await chooseFromMenuByKeyboard(window, step, 'entraMfa.findNumberHolder');
    assert.match(await dialog.message(), /Bjorn Dahl/);
    assert.ok((await dialog.detail()).includes('bjorn.dahl@fernhill.example'));
    await takePicture(window, 'number-holder');
    await dialog.press(say('Show User'));
    await treeRow(window, users, /^Bjorn Dahl/).waitFor();
  });
}
