// `npm run pictures`: takes the pictures of README.md, README.ja.md and the walkthrough anew, in a real VS Code on the demo tenant.
// `npm run pictures -- users setup operations overview` takes those of the named parts alone.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chooseFromMenuByKeyboard } from '../test/ui/support/contextMenu.ts';
import { closeWindow } from '../test/ui/support/closeWindow.ts';
import { expandRow } from '../test/ui/support/expandRow.ts';
import { modalDialog } from '../test/ui/support/modalDialog.ts';
import { openDemoTenant } from '../test/ui/support/openDemoTenant.ts';
import { openWindow, type WindowOptions } from '../test/ui/support/openWindow.ts';
import { passGate } from '../test/ui/support/passGate.ts';
import { quickInput } from '../test/ui/support/quickInput.ts';
import { runCommand } from '../test/ui/support/runCommand.ts';
import { searchUsers } from '../test/ui/support/searchUsers.ts';
import { closeSharedBrowser } from '../test/ui/support/sharedBrowser.ts';
import { treeRow } from '../test/ui/support/treeRow.ts';
import type { Theme, UiWindow } from '../test/ui/support/uiWindow.ts';
import { widenSideBar } from '../test/ui/support/widenSideBar.ts';
import { manifestWords, words } from '../test/ui/support/words.ts';
import { projectRoot } from './projectRoot.ts';
import { buildExtension } from './run/buildExtension.ts';
import { main } from './run/main.ts';

const pictures = path.join(projectRoot, 'media/pictures');
const users = 'entraMfa.users';
const operations = 'entraMfa.operations';

/** Theme and what is done in a window of its own. */
const parts: Readonly<Record<string, readonly [Theme, (window: UiWindow) => Promise<void>]>> = {
  users: ['light', usersAndPlan],
  setup: ['light', passAndSetUp],
  operations: ['dark', operationsDone],
  overview: ['dark', overviewAndRetirement],
};

await main(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  await buildExtension();
  await mkdir(pictures, { recursive: true });
  try {
    for (const language of ['en', 'ja'] as const) {
      for (const name of names) {
        const part = parts[name];
        if (part === undefined)
          throw new Error(`There is no part ${name}: the parts are ${Object.keys(parts).join(', ')}.`);
        await inWindow({ language, theme: part[0] }, part[1]);
      }
    }
  } finally {
    await closeSharedBrowser();
  }
});

async function inWindow(options: WindowOptions, work: (window: UiWindow) => Promise<void>): Promise<void> {
  const window = await openWindow(options);
  try {
    await window.page.setViewportSize({ width: 1000, height: 600 });
    if (options.theme === 'light') await welcome(window);
    await openDemoTenant(window);
    await widenSideBar(window, 500);
    await work(window);
  } finally {
    await closeWindow(window);
  }
}

async function usersAndPlan(window: UiWindow): Promise<void> {
  await treeRow(window, users, words(window, 'SMS only')).first().waitFor();
  const akira = treeRow(window, users, /^Akira Hayama/);
  await expandRow(akira);
  await treeRow(window, users, words(window, 'Passkey (FIDO2)')).first().waitFor();
  await take(window, 'users');
  await beginReset(window);
  await modalDialog(window).detail();
  await take(window, 'confirm');
}

async function welcome(window: UiWindow): Promise<void> {
  await window.page.setViewportSize({ width: 1000, height: 800 });
  await runCommand(window, 'View: Show MFA Admin');
  await window.page.getByRole('button', { name: manifestWords(window, 'command.openDemoTenant') }).waitFor();
  await widenSideBar(window, 500);
  await window.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
  await take(window, 'welcome');
  await window.page.setViewportSize({ width: 1000, height: 600 });
}

async function passAndSetUp(window: UiWindow): Promise<void> {
  await runCommand(window, 'entraMfa.checkSignIn');
  await quickInput(window).options.first().waitFor();
  await window.page.keyboard.press('Escape');
  await take(window, 'setup');
  await window.page.locator('.editor-instance').first().click();
  await window.page.keyboard.press('Control+F4');
  await searchUsers(window, 'amy.osei');
  await chooseFromMenuByKeyboard(window, treeRow(window, users, /^Amy Osei/), 'entraMfa.createTemporaryAccessPass');
  await passGate(window, '4720');
  await quickInput(window).pick(words(window, '1 hour'));
  await quickInput(window).pick(words(window, 'Once'));
  await modalDialog(window).press(words(window, 'Create Temporary Access Pass'));
  const view = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await view.getByRole('button', { name: words(window, 'Show Code') }).waitFor();
  await take(window, 'pass');
}

async function operationsDone(window: UiWindow): Promise<void> {
  await beginReset(window);
  await modalDialog(window).press(words(window, 'Reset MFA'));
  const done = words(window, 'done and verified');
  await treeRow(window, operations, words(window, 'Reset MFA')).filter({ hasText: done }).first().waitFor();
  await chooseFromMenuByKeyboard(window, treeRow(window, users, /^Amy Osei/), 'entraMfa.addPhone');
  await passGate(window, '4711');
  await quickInput(window).pick(words(window, 'Phone (mobile)'));
  await quickInput(window).box.and(window.page.getByPlaceholder('+81 80 1234 5678')).waitFor();
  await quickInput(window).answer('080-9999-9999');
  await modalDialog(window).press(words(window, 'Add Phone'));
  await treeRow(window, operations, words(window, 'Add Phone')).filter({ hasText: done }).first().waitFor();
  await take(window, 'operations');
}

async function overviewAndRetirement(window: UiWindow): Promise<void> {
  const { page } = window;
  await runCommand(window, 'entraMfa.openOverview');
  const view = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await view.getByRole('button', { name: words(window, 'Refresh') }).waitFor();
  await runCommand(window, 'View: Close Primary Side Bar');
  await take(window, 'overview');
  await runCommand(window, 'entraMfa.openRetirement');
  await view
    .getByRole('button', { name: words(window, 'Text for Them…') })
    .first()
    .waitFor();
  await take(window, 'retirement');
}

async function beginReset(window: UiWindow): Promise<void> {
  await searchUsers(window, 'amy.osei');
  await chooseFromMenuByKeyboard(window, treeRow(window, users, /^Amy Osei/), 'entraMfa.resetMfa');
  await passGate(window, '4711');
}

async function take({ page, language, theme }: UiWindow, name: string): Promise<void> {
  // What was read for the plan no longer says so.
  await page.locator('.notifications-toasts').getByText('…').first().waitFor({ state: 'hidden' });
  await page.screenshot({ path: path.join(pictures, `${name}-${theme}-${language}.png`) });
}
