// What is offered where: menus of rows, filters, and the search box of the palette's commands.
import assert from 'node:assert/strict';
import { menuItems } from './support/contextMenu.ts';
import { expandRow } from './support/expandRow.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { quickInput } from './support/quickInput.ts';
import { commandTitle, runCommand } from './support/runCommand.ts';
import { rightClick } from './support/rightClick.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

const users = 'entraMfa.users';
/** Runs our filter command and leaves exactly these ticked. */
async function filter(window: UiWindow, ...labels: string[]): Promise<void> {
  await runCommand(window, 'entraMfa.filterUsers');
  const input = quickInput(window);
  await input.options.first().waitFor();
  for (const label of labels) await input.tick(words(window, label));
  await takePicture(window, 'filter');
  await input.accept();
  const message = window.page.locator('.tree-explorer-viewlet-tree-view .message');
  await message.filter({ hasText: words(window, labels[0] ?? '') }).waitFor();
}

async function showEverybody(window: UiWindow): Promise<void> {
  await runCommand(window, 'entraMfa.clearSearch');
  await treeRow(window, users, /^Abigail/).waitFor();
}

for (const variant of variants([
  { language: 'en', theme: 'dark' },
  { language: 'ja', theme: 'light' },
])) {
  uiTest('menus offer what can work on the row, filters ask the server', variant, async (window) => {
    const { page } = window;
    const titles = (...ids: Parameters<typeof commandTitle>[1][]): string[] =>
      ids.map((id) => commandTitle(window, id));
    await openDemoTenant(window);
    await searchUsers(window, 'bianca');
    const bianca = treeRow(window, users, /^Bianca Novak/);
    assert.deepEqual(
      await menuItems(window, bianca),
      titles(
        'entraMfa.helpUser',
        'entraMfa.resetMfa',
        'entraMfa.addPhone',
        'entraMfa.createTemporaryAccessPass',
        'entraMfa.revokeSessions',
        'entraMfa.setDefaultMethod',
        'entraMfa.setResetEmail',
        'entraMfa.setPerUserMfa',
        'entraMfa.removeAllMethods',
        'entraMfa.checkAccess',
        'entraMfa.showAudit',
        'entraMfa.copyInstructions',
        'entraMfa.openInPortal',
        'entraMfa.copyUpn',
        'entraMfa.refresh',
      ),
    );
    await expandRow(bianca);
    const row = (label: string) =>
      treeRow(window, users, new RegExp(`^${words(window, label).replaceAll(/[()]/g, '\\$&')}`)).first();
    await row('Password').waitFor();
    for (const [label, ...offered] of [
      [
        'Phone (mobile)',
        ...([
          'entraMfa.changePhone',
          'entraMfa.setSmsSignIn',
          'entraMfa.setDefaultMethod',
          'entraMfa.deleteMethod',
        ] as const),
      ],
      ['Passkey (FIDO2)', 'entraMfa.deleteMethod'],
    ] as const) {
      assert.deepEqual(await menuItems(window, row(label)), titles(...offered), label);
    }
    const noMenu = async (label: string): Promise<void> => {
      await rightClick(window, row(label));
      assert.equal(await page.locator('.monaco-menu:visible').count(), 0, label);
    };
    await noMenu('Password');
    await noMenu('Unknown method');
    await rightClick(window, bianca);
    await page.getByRole('menu').last().getByRole('menuitem').first().waitFor();
    await takePicture(window, 'menu');
    await page.keyboard.press('Escape');

    await showEverybody(window);
    await filter(window, 'Sign-in blocked');
    const cora = treeRow(window, users, /^Cora Blythe/).filter({ hasText: words(window, 'blocked') });
    await cora.waitFor();
    await takePicture(window, 'blocked');
    await searchUsers(window, 'amy.osei');
    await treeRow(window, users, words(window, 'No user matches')).waitFor();
    await noMenu('No user matches');
    await takePicture(window, 'nobody-blocked');
    await showEverybody(window);
    await filter(window, 'Guests');
    await treeRow(window, users, /^Chiara Conti/)
      .filter({ hasText: words(window, 'guest') })
      .waitFor();
    await takePicture(window, 'guests');

    const input = quickInput(window);
    await runCommand(window, 'entraMfa.addPhone');
    for (const [typed, found] of [
      ["o'brien", "O'Brien & Söhne #1"],
      ['Söhne #1', "O'Brien & Söhne #1"],
      ['髙橋', '髙橋 﨑子'],
      ['zzz', words(window, 'Nobody is found by that.')],
      ['あおい', 'あおい さくら'],
    ] as const) {
      await input.box.fill(typed);
      await input.options.filter({ hasText: found }).waitFor();
    }
    await takePicture(window, 'palette-search');
    await input.pick('あおい さくら');
    await input.title
      .filter({ hasText: words(window, '{0}: {1}', words(window, 'Add Phone'), 'あおい さくら') })
      .waitFor();
    await page.keyboard.press('Escape');
  });
}
