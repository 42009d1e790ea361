// A Temporary Access Pass: from the row to the code, which is shown once, hidden until asked for, and leaves no trace. Keyboard only.

import assert from 'node:assert/strict';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenuByKeyboard } from './support/contextMenu.ts';
import { extensionLog } from './support/extensionLog.ts';
import { modalDialog } from './support/modalDialog.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { quickInput } from './support/quickInput.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

for (const variant of variants([
  { language: 'ja', theme: 'light' },
  { language: 'en', theme: 'high-contrast' },
])) {
  uiTest('a pass is created, and its code is shown to who asks, and nowhere else', variant, async (window) => {
    const { page } = window;
    await openDemoTenant(window);
    await searchUsers(window, 'amy.osei');
    const amy = treeRow(window, 'entraMfa.users', /^Amy Osei/);
    await chooseFromMenuByKeyboard(window, amy, 'entraMfa.createTemporaryAccessPass');
    await passGate(window, '4720');
    const input = quickInput(window);
    await input.options.filter({ hasText: words(window, '{0} hours', 8) }).waitFor();
    await takePicture(window, 'pass-length');
    await input.pick(words(window, '1 hour'));
    await input.pick(words(window, 'Once'));
    const dialog = modalDialog(window);
    assert.ok((await dialog.detail()).includes(words(window, 'Is created:')));
    await takePicture(window, 'pass-plan');
    await dialog.press(words(window, 'Create Temporary Access Pass'));

    const view = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    const show = view.getByRole('button', { name: words(window, 'Show Code') });
    await show.waitFor();
    const code = view.locator('#code');
    assert.equal(await code.innerText(), '••••••••');
    await takePicture(window, 'pass-hidden');
    await show.focus();
    await page.keyboard.press('Enter');
    await view.getByRole('button', { name: words(window, 'Hide Code') }).waitFor();
    const shown = await code.innerText();
    assert.match(shown, /^\S{8,}$/);
    await checkAccessibility(window);
    await page.keyboard.press('Enter');
    await show.waitFor();
    assert.equal(await code.innerText(), '••••••••');

    await view.getByRole('button', { name: words(window, 'Copy Code') }).press('Enter');
    await view.getByText(words(window, 'The code is copied. The clipboard is cleared after a minute.')).waitFor();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), shown);
    await view.getByRole('button', { name: words(window, 'Copy Text for the User (without the Code)') }).press('Enter');
    await view.getByText(words(window, 'The text is copied. Tell the user the code another way.')).waitFor();
    const text = String(await page.evaluate('navigator.clipboard.readText()'));
    assert.ok(text.includes('https://aka.ms/mfasetup') && !text.includes(shown));

    await treeRow(window, 'entraMfa.operations', words(window, 'done and verified')).first().waitFor();
    await takePicture(window, 'pass-done');
    assert.ok(!(await extensionLog(window)).join('\n').includes(shown));
  });
}
