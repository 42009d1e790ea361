// The branches of the case tree that the other journeys of the guides leave out, by keyboard alone: who still passes, a reset, a number,
// the partner.
import assert from 'node:assert/strict';
import { modalDialog } from './support/modalDialog.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { takePicture } from './support/takePicture.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

for (const variant of variants([
  { language: 'en', theme: 'light' },
  { language: 'ja', theme: 'dark' },
])) {
  uiTest('the case tree leads to instructions, to a reset, to a number and to the partner', variant, async (window) => {
    const { page } = window;
    const say = (english: string, ...args: string[]): string => words(window, english, ...args);
    const input = quickInput(window);
    const dialog = modalDialog(window);
    const copied = async (): Promise<string> => String(await page.evaluate('navigator.clipboard.readText()'));
    /** As far as the question whether the user still passes MFA. */
    const help = async (person: string, userPrincipalName: string): Promise<void> => {
      await runCommand(window, 'entraMfa.helpUser');
      await input.box.fill(userPrincipalName);
      await input.pick(person);
      await input.pick(say('Go On'));
      await passGate(window, '4731');
      await input.options.filter({ hasText: say('Yes') }).waitFor();
    };
    const ended = async (text: string, picture: string): Promise<void> => {
      await input.options.filter({ hasText: say('Text for the User: {0}', say(text)) }).waitFor();
      await takePicture(window, picture);
      await input.pick(say('Done'));
    };
    await openDemoTenant(window);

    await help('Amy Osei', 'amy.osei');
    await input.pick(say('Yes'));
    await input.options.filter({ hasText: say('New Phone, with a Computer') }).waitFor();
    await takePicture(window, 'case-instructions');
    await input.pick(say('New Phone, with a Computer'));
    await input.options.filter({ hasText: say('Edit First') }).waitFor();
    await input.pick(new RegExp(`^${say('Copy')}`));
    await ended('New Phone, with a Computer', 'case-after-instructions');
    // In the language of the user, whatever the window's.
    assert.match(await copied(), /Dear Amy Osei/);

    await help('Amy Osei', 'amy.osei');
    await input.pick(say('No'));
    await input.pick(say('Reset MFA (Require Re-register)'));
    assert.ok((await dialog.detail()).includes('Microsoft Authenticator'));
    await dialog.press(say('Reset MFA'));
    await ended('After a Reset', 'case-after-reset');

    await help('Carl Ebner', 'carl.ebner');
    await input.pick(say('No'));
    await input.pick(say('Set a Phone Number'));
    await input.pick(say('Phone (mobile)'));
    await input.box.and(page.getByPlaceholder('+81 80 1234 5678')).waitFor();
    await input.answer('080-9999-9999');
    assert.match(await dialog.detail(), /\+81 8099999999/);
    await dialog.press(say('Add Phone'));
    await ended('Phone Number Set by the Administrator', 'case-after-phone');

    await runCommand(window, 'entraMfa.lockedOutAdmin');
    await input.pick(say('It Is Me: {0}', ''));
    for (const question of [
      'What was done or happened? Support asks for it; may be left empty.',
      'When? Support asks for it; may be left empty.',
    ]) {
      await input.message.filter({ hasText: say(question) }).waitFor();
      await input.accept();
    }
    await input.pick(say('There Are Others, but None of Them Can Sign In'));
    await input.pick(say('There Is One: Ask the CSP Partner'));
    const partner = input.options.filter({ hasText: /^II\. / }).first();
    await partner.waitFor();
    await takePicture(window, 'case-partner');
    await input.pick((await partner.locator('.label-name').first().innerText()).trim());
    await input.options.filter({ hasText: say('Edit First') }).waitFor();
    await input.pick(new RegExp(`^${say('Copy')}`));
    await partner.waitFor();
    assert.match(await copied(), /GDAP/);
    await page.keyboard.press('Escape');
  });
}
