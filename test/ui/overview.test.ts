// The overview of the tenant, and the end of SMS and voice: from the Users view to the figures, to the people behind one, and to what is done
// with them.

import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { checkFrameAccessibility } from './support/checkFrameAccessibility.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { quickInput } from './support/quickInput.ts';
import { saveAs } from './support/saveAs.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { whenNotified } from './support/whenNotified.ts';
import { manifestWords, words } from './support/words.ts';

for (const variant of variants([
  { language: 'ja', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'en', theme: 'high-contrast' },
])) {
  uiTest(
    'the overview, by the report and live, leads to the people behind a figure, and the retirement to what is done with them',
    variant,
    async (window) => {
      const { page } = window;
      await openDemoTenant(window);
      // In the title of the Users view.
      await page
        .getByRole('button', { name: manifestWords(window, 'command.openOverview') })
        .first()
        .click();
      const view = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      const figure = (label: string, ...values: string[]) =>
        view.getByRole('button', { name: words(window, label, ...values) });
      await figure('Refresh').waitFor();
      await takePicture(window, 'overview');

      // As where there is no report: read live, for as many as the person allows.
      const input = quickInput(window);
      await figure('Read Live…').press('Enter');
      await input.options.first().waitFor();
      await takePicture(window, 'overview-live-limit');
      await input.pick(words(window, 'At most {0} people', 500));
      const [live = ''] = words(window, "Source: each user's methods, read live. Last answer: {0}.", '|').split('|');
      await view.getByText(live).waitFor();
      await figure('Refresh').waitFor();

      const smsOnly = figure('SMS and voice only').first();
      const count = Number(/\d+/.exec(await smsOnly.locator('.value').innerText())?.[0]);
      await smsOnly.press('Enter');
      await view.getByRole('heading', { name: words(window, 'SMS and voice only') }).waitFor();
      const grid = view.getByRole('grid');
      assert.equal(await grid.getAttribute('aria-rowcount'), String(count + 1));
      // By keyboard: from the list's first row down, and one selected.
      await grid.focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
      await view.getByText(words(window, '{0}, {1} selected', words(window, '{0} people', count), 1)).waitFor();
      await takePicture(window, 'overview-people');
      await checkFrameAccessibility(window);
      await figure('Show All in Users View').press('Enter');
      const message = page.locator('.tree-explorer-viewlet-tree-view .message');
      await message.filter({ hasText: words(window, 'SMS and voice only') }).waitFor();
      await treeRow(window, 'entraMfa.users', words(window, 'SMS only')).first().waitFor();

      await view.getByRole('button', { name: words(window, 'SMS and Voice Retirement') }).press('Enter');
      const text = figure('Text for Them…').first();
      await text.waitFor();
      await takePicture(window, 'retirement');
      await checkFrameAccessibility(window);
      // The first group is the administrators.
      const administrators = figure('Administrators who would have to register a passkey');
      const prompted = Number(/\d+/.exec(await administrators.locator('.value').innerText())?.[0]);
      assert.ok(prompted > 0);
      await text.press('Enter');
      await input.pick(words(window, 'The first line is the subject.'));
      await page.locator('.statusbar').getByText(words(window, 'Copied')).waitFor();
      assert.match(String(await page.evaluate('navigator.clipboard.readText()')), /aka\.ms\/mfasetup/);

      await figure('Export Them…').first().press('Enter');
      await input.pick(words(window, 'Table (CSV)'));
      const file = path.join(homedir(), `retirement-${String(process.pid)}-${variant.language}.csv`);
      await saveAs(window, file, 'retirement-export');
      try {
        const saved = words(window, 'The file is saved. It names people: delete it when it is no longer needed.');
        await whenNotified(window, saved);
        const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
        assert.equal(lines.length, prompted + 1);
      } finally {
        await rm(file, { force: true });
      }
    },
  );
}
