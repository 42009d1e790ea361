// Somebody calls: lost phone. From the row's button to a pass, a text for the user and a note for the ticket, without a mouse after that.

import assert from 'node:assert/strict';
import { checkAccessibility } from './support/checkAccessibility.ts';
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
import { words } from './support/words.ts';

for (const variant of variants([
  { language: 'ja', theme: 'light' },
  { language: 'en', theme: 'high-contrast' },
])) {
  uiTest('somebody who lost a phone is helped: caller, question, advice, pass, text, note', variant, async (window) => {
    const { page } = window;
    const say = (english: string, ...args: string[]): string => words(window, english, ...args);
    const input = quickInput(window);
    await openDemoTenant(window);
    await searchUsers(window, 'amy.osei');
    await treeRow(window, 'entraMfa.users', /^Amy Osei/).waitFor();
    await runCommand(window, 'entraMfa.helpUser');
    await input.options.filter({ hasText: 'Amy Osei' }).first().waitFor();
    await input.pick('Amy Osei');

    await input.options.filter({ hasText: say('Go On') }).waitFor();
    // Back leads to whom it is about.
    await page.keyboard.press('Control+Alt+Minus');
    await input.options.filter({ hasText: 'Amy Osei' }).first().waitFor();
    await input.pick('Amy Osei');
    await input.options.filter({ hasText: say('Go On') }).waitFor();
    const sheet = page.locator('.editor-instance .view-lines');
    await sheet.filter({ hasText: say('Registered methods:').slice(0, 6) }).waitFor();
    await takePicture(window, 'help-caller');
    await input.pick(say('Go On'));
    await passGate(window, '4730');
    await input.options.filter({ hasText: say('Yes') }).waitFor();
    await takePicture(window, 'help-question');
    await input.pick(say('No'));
    const advised = input.options.filter({ hasText: say('advised') });
    await advised.filter({ hasText: say('Create Temporary Access Pass') }).waitFor();
    await takePicture(window, 'help-ways');
    // Back to the question, and again.
    await page.keyboard.press('Control+Alt+Minus');
    await input.options.filter({ hasText: say('Yes') }).waitFor();
    await input.pick(say('No'));
    await input.pick(say('Create Temporary Access Pass'));
    await input.pick(say('1 hour'));
    await input.pick(say('Once'));
    const dialog = modalDialog(window);
    assert.ok((await dialog.detail()).includes(say('Temporary Access Pass')));
    await dialog.press(say('Create Temporary Access Pass'));
    const text = say('Text for the User: {0}', say('Temporary Access Pass'));
    await input.options.filter({ hasText: text }).waitFor();
    await takePicture(window, 'help-next');
    await input.pick(say('Copy a Note for the Ticket'));
    await input.options.filter({ hasText: text }).waitFor();
    await page.locator('.statusbar').getByText(say('Copied')).waitFor();
    assert.ok(String(await page.evaluate('navigator.clipboard.readText()')).includes('4730'));
    await input.pick(text);
    await input.options.filter({ hasText: say('Edit First') }).waitFor();
    await takePicture(window, 'help-text');
    await input.pick(new RegExp(`^${say('Copy')}`));
    await input.pick(say('Done'));
    await checkAccessibility(window);
  });
}
