// An administrator is locked out, and nobody is signed in here; then with the demo tenant open. By keyboard alone, to a page to print.
import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { saveAs } from './support/saveAs.ts';
import { takePicture } from './support/takePicture.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

for (const variant of variants([
  { language: 'ja', theme: 'light' },
  { language: 'en', theme: 'dark' },
])) {
  uiTest('helps a locked-out administrator, signed out and signed in, to a page to print', variant, async (window) => {
    const { language, page } = window;
    const input = quickInput(window);
    const asked = (english: string): Promise<void> =>
      page.locator(`.quick-input-box input[placeholder="${words(window, english)}"]`).waitFor();
    const told = async (prompt: string, text: string): Promise<void> => {
      await input.message.filter({ hasText: words(window, prompt) }).waitFor();
      await input.answer(text);
    };
    const happened = 'What was done or happened? Support asks for it; may be left empty.';
    const when = 'When? Support asks for it; may be left empty.';

    await runCommand(window, 'entraMfa.lockedOutAdmin');
    await told('User principal name of the locked-out administrator; may be left empty.', 'admin@contoso.example');
    await told(
      'Domain or ID of the tenant, best the one that ends with onmicrosoft.com; may be left empty.',
      'contoso.onmicrosoft.com',
    );
    await input.options.filter({ hasText: words(window, 'Microsoft Authenticator') }).waitFor();
    await takePicture(window, 'locked-out-form');
    await input.tick(words(window, 'Microsoft Authenticator'));
    await input.accept();
    await told(happened, '');
    await input.message.filter({ hasText: words(window, when) }).waitFor();
    // Back, by its key on Linux.
    await page.keyboard.press('Control+Alt+Minus');
    await told(happened, '');
    await told(when, '');
    await input.pick(words(window, 'There Is No Other'));
    await input.pick(words(window, 'The Subscriptions Come from No CSP Partner'));
    await told('At which name and phone number does support reach somebody? May be left empty.', '');
    await asked('The document says which of I, II and III applies. What next?');
    await expectInPlan(window, [language === 'ja' ? '残る手段は III の' : 'What is left is case III']);
    await takePicture(window, 'locked-out-support');
    await page.keyboard.press('Escape');

    await openDemoTenant(window);
    await runCommand(window, 'entraMfa.lockedOutAdmin');
    await input.options.filter({ hasText: words(window, 'It Is Me: {0}', 'adele.fern') }).waitFor();
    await takePicture(window, 'locked-out-who');
    await input.pick(words(window, 'It Is Me: {0}', ''));
    await told(happened, words(window, 'The phone with Microsoft Authenticator was lost'));
    await told(when, words(window, 'yesterday at about 18:00'));
    await input.options.filter({ hasText: 'Akira Hayama' }).waitFor();
    await takePicture(window, 'locked-out-helpers');
    await checkAccessibility(window);
    await input.pick('Akira Hayama');
    await asked('The document says which of I, II and III applies. What next?');
    await takePicture(window, 'locked-out-colleague');

    await input.pick(words(window, 'Save to Print…'));
    const name = path.join(homedir(), `locked-out-${String(process.pid)}-${language}.html`);
    await saveAs(window, name, 'locked-out-save');
    try {
      await asked('The document says which of I, II and III applies. What next?');
      const html = await readFile(name, 'utf8');
      assert.ok(html.includes(`<html lang="${language}">`));
      assert.match(html, language === 'ja' ? /<h1>デモ: / : /<h1>DEMO: /);
      assert.match(html, /Akira Hayama/);
      const printed = await page.context().newPage();
      await printed.setContent(html);
      await printed.screenshot({ path: `.vscode-test/pictures/${language}-printed-page.png`, fullPage: true });
      await printed.close();
    } finally {
      await rm(name, { force: true });
    }
    await page.keyboard.press('Escape');
  });
}
