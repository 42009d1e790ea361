// The Users view as a person sees it: rows, what becomes known of them, methods, searching, more rows. Keyboard only, but for hovers.
import assert from 'node:assert/strict';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { expandRow } from './support/expandRow.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { takePicture } from './support/takePicture.ts';
import { tooltip } from './support/tooltip.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

const users = 'entraMfa.users';

async function search(window: UiWindow, text: string): Promise<void> {
  await runCommand(window, 'entraMfa.searchUsers');
  const input = quickInput(window);
  await input.title.filter({ hasText: words(window, 'Search Users') }).waitFor();
  await input.answer(text);
  const shown = words(window, 'Search: “{0}”', text);
  await window.page.locator('.tree-explorer-viewlet-tree-view .message').filter({ hasText: shown }).waitFor();
}

for (const variant of variants([
  { language: 'ja', theme: 'high-contrast' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
])) {
  uiTest(
    'users appear, then what is known of them, then their methods; a search may find nobody',
    variant,
    async (window) => {
      await openDemoTenant(window);
      await treeRow(window, users, words(window, 'SMS only')).first().waitFor();
      await treeRow(window, users, words(window, 'MFA registered')).first().waitFor();
      await takePicture(window, 'users');

      await search(window, 'bianca');
      const person = treeRow(window, users, /^Bianca Novak/);
      await expandRow(person);
      await treeRow(window, users, words(window, 'Email (password reset only)')).waitFor();
      for (const label of ['Microsoft Authenticator', 'Phone (mobile)', 'Phone (office)', 'Passkey (FIDO2)']) {
        await treeRow(window, users, words(window, label)).first().waitFor();
      }
      await takePicture(window, 'methods');
      await checkAccessibility(window);

      await search(window, 'zzz');
      await treeRow(window, users, words(window, 'No user matches')).waitFor();
      await takePicture(window, 'nobody');
      const back = treeRow(window, users, words(window, 'Show all users'));
      // The tooltip of the row above would take the click.
      await window.page.mouse.move(900, 400);
      await window.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
      await back.click();
      await treeRow(window, users, /@/).first().waitFor();
      await checkAccessibility(window);
    },
  );
}

uiTest('more users are loaded from the last row, by keyboard', {}, async (window) => {
  await openDemoTenant(window);
  // Opening the tenant has put the focus into the view.
  await window.page.keyboard.press('Home');
  await window.page.keyboard.press('End');
  const more = treeRow(window, users, 'Load more users…');
  await more.waitFor();
  assert.equal(await more.getAttribute('aria-setsize'), '101');
  await window.page.keyboard.press('Enter');
  // The demo tenant has 150 people: the second page is the last.
  await treeRow(window, users, /@/)
    .first()
    .and(window.page.locator('[aria-setsize="149"], [aria-setsize="150"]'))
    .waitFor();
  await more.waitFor({ state: 'detached' });
});

uiTest('text from the tenant is shown as it is and does nothing', {}, async (window) => {
  await openDemoTenant(window);
  for (const [text, name, shown] of [
    ['click.link', /^Clem.*SMS only/, 'Clem [Click]\u2060(command:workbench.action.quit)'],
    ['codicon.alert', /^Cody.*MFA registered/, 'Cody $\u2060(alert) Codicon'],
    ['bold.name', /^Mark.*MFA registered/, 'Mark **bold** <img src=x onerror=alert(1)>'],
  ] as const) {
    await search(window, text);
    const row = treeRow(window, users, name);
    // What is known of the row has come in: it is not drawn again under the mouse.
    await row.waitFor();
    assert.ok((await row.innerText()).includes(shown), await row.innerText());
    const hover = await tooltip(window, row, text);
    assert.ok((await hover.innerText()).startsWith(`${shown}\n`), await hover.innerText());
    for (const part of [row.locator('.monaco-icon-label-container'), hover]) {
      assert.equal(await part.locator('a[href], img, strong, .codicon').count(), 0);
    }
  }
  await takePicture(window, 'hostile');
});
