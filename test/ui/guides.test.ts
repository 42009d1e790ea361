// From the Guides view: whether the accounts for emergencies would work on the day they are needed.

import assert from 'node:assert/strict';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { manifestWords, words } from './support/words.ts';

const guides = 'entraMfa.guides';

for (const variant of variants([
  { language: 'ja', theme: 'light' },
  { language: 'en', theme: 'dark' },
])) {
  uiTest('the guides lead to the check of emergency access accounts, and to the pages', variant, async (window) => {
    const { page } = window;
    await runCommand(window, 'View: Show MFA Admin');
    const [, offer = ''] =
      /\[([^\]]+)\]\(command:workbench\.action\.openWalkthrough/.exec(manifestWords(window, 'welcome.users')) ?? [];
    await page.getByRole('button', { name: offer }).click();
    // A narrow editor shows no pictures.
    await page.setViewportSize({ width: 1800, height: 800 });
    await page.getByText(manifestWords(window, 'walkthrough.reset.title')).click();
    await page.getByAltText(manifestWords(window, 'walkthrough.reset.alt')).waitFor();
    await takePicture(window, 'walkthrough');
    await page.setViewportSize({ width: 1280, height: 800 });
    await openDemoTenant(window);
    await runCommand(window, `MFA Admin: Focus on ${manifestWords(window, 'view.guides')} View`);
    const check = treeRow(window, guides, words(window, 'Check Emergency Access Accounts'));
    await check.waitFor();
    // Rows out of sight are not drawn.
    await page.keyboard.press('End');
    await treeRow(window, guides, words(window, 'Help without the portal')).waitFor();
    await takePicture(window, 'guides');
    await checkAccessibility(window);

    await page.keyboard.press('Home');
    await check.click();
    const input = quickInput(window);
    await input.options.filter({ hasText: words(window, 'Another account…') }).waitFor();
    await takePicture(window, 'emergency-choose');
    await input.accept();
    await input.options.filter({ hasText: words(window, 'Record a Drill…') }).waitFor();
    await expectInPlan(window, [
      words(window, 'Not ready: of {0} points, {1} are not fulfilled and {2} are not known.', 20, 4, 0),
      words(window, 'There are at least two emergency access accounts'),
    ]);
    await takePicture(window, 'emergency-report');
    await checkAccessibility(window);

    await input.pick(words(window, 'Record a Drill…'));
    await input.options.filter({ hasText: 'Emergency Access 2' }).waitFor();
    await input.pick('Emergency Access 2');
    await takePicture(window, 'emergency-drill');
    await input.accept();
    await expectInPlan(window, [
      words(window, 'Not ready: of {0} points, {1} are not fulfilled and {2} are not known.', 20, 3, 0),
    ]);
    await input.pick(words(window, 'Copy This Report'));
    await page.locator('.statusbar').getByText(words(window, 'Copied')).waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    assert.ok(copied.startsWith(window.language === 'ja' ? 'デモ' : 'DEMO'));

    await runCommand(window, 'entraMfa.openServicePage');
    await input.options.filter({ hasText: words(window, 'Security info, for users') }).waitFor();
    await takePicture(window, 'service-pages');
    await page.keyboard.press('Escape');
  });
}
