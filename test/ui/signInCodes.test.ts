// Every error code that Microsoft Entra can meet a new user with, produced by the authority: each leads to its sentence and its remedy,
// whether it comes back to VS Code or stays on a page from which nothing comes back.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import type { EntraFault } from '../support/signIn/entraFaults.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { giveUpSigningIn } from './support/giveUpSigningIn.ts';
import { modalDialog } from './support/modalDialog.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { takePicture } from './support/takePicture.ts';
import { uiTest } from './support/uiTest.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const settings = {
  'entraMfa.auth.clientId': ownRegistration.clientId,
  'entraMfa.auth.tenantId': createDemoTenant().tenantId,
};

/** Where the code shows, its sentence, and a button that helps. */
const comesBack: readonly (readonly [EntraFault, sentence: string, remedy: string])[] = [
  [
    { where: 'redirect', code: 65002 },
    'This app belongs to Microsoft, and Microsoft does not let it use these permissions.',
    'Open Settings',
  ],
  [
    { where: 'redirect', code: 65004 },
    'The consent that Microsoft Entra asked for was declined.',
    'Copy Admin-consent Link',
  ],
  [
    { where: 'redirect', code: 650052 },
    'The service behind this permission is not enabled in the tenant.',
    'Open Settings',
  ],
  [{ where: 'redirect', code: 70007 }, 'The redirect URI is registered for a single-page application.', 'Sign In…'],
  [
    { where: 'token', grant: 'authorization_code', code: 7000218 },
    'Microsoft Entra takes this app for a web app that has a secret.',
    'Sign In…',
  ],
  [
    { where: 'token', grant: 'authorization_code', code: 9002327 },
    'The redirect URI is registered for a single-page application.',
    'Sign In…',
  ],
];

/** Nothing comes back: the person gives up and pastes the page. */
const staysOnPage: readonly (readonly [EntraFault['code'], sentence: string])[] = [
  [50011, 'The redirect URI to which Microsoft Entra should answer is not registered for this app.'],
  [700016, 'This app is not found in the tenant.'],
  [50020, 'This account is neither a member nor a guest of the tenant.'],
  [53003, 'Conditional Access has blocked the sign-in.'],
  [90094, 'Only an administrator can grant these permissions.'],
  [65001, 'A permission has not been granted to this app yet.'],
  [50076, 'Microsoft Entra asks this account for multifactor authentication.'],
  [50079, 'This account has to register multifactor authentication first.'],
  [650057, 'The app registration does not list the permission.'],
];

/** The notification that holds the sentence, in the notification centre. */
async function isTold(window: UiWindow, sentence: string, remedy: string): Promise<void> {
  await runCommand(window, 'Notifications: Show Notifications');
  const item = window.page.locator('.notifications-center .notification-list-item').filter({ hasText: sentence });
  await item.first().waitFor();
  await item.first().getByRole('button', { name: remedy, exact: true }).waitFor();
}

const clearNotifications = (window: UiWindow): Promise<void> =>
  runCommand(window, 'Notifications: Clear All Notifications');

/** A page that hands an error back needs no hand; one with a code to redeem is agreed to. */
const onPageOf = ({ where }: EntraFault): ((entra: Page) => Promise<void>) | undefined =>
  where === 'redirect' ? () => Promise.resolve() : undefined;

uiTest(
  'explains each error code that comes back to VS Code (Japanese too)',
  { internet, settings, language: 'ja' },
  async (window) => {
    const { demo, entra } = playTenants(internet, { apps: [ownRegistration] });
    for (const [fault, sentence, remedy] of comesBack) {
      const remove = entra.fail(fault);
      await pressSignIn(window);
      await answerSignIn(window, 'Allow', onPageOf(fault));
      await isTold(window, words(window, sentence), words(window, remedy));
      await takePicture(window, `code-${fault.code}`);
      await clearNotifications(window);
      remove();
    }
    assert.deepEqual(demo.requests, []);
  },
);

uiTest('explains each error page from which nothing comes back', { internet, settings }, async (window) => {
  const { demo, entra } = playTenants(internet, { apps: [ownRegistration] });
  for (const [code, sentence] of staysOnPage) {
    const remove = entra.fail({ where: 'page', code });
    let shown = '';
    await pressSignIn(window);
    await answerSignIn(window, 'Allow', async (page) => {
      await page.getByText(`AADSTS${code}`).first().waitFor();
      shown = await page.locator('body').innerText();
      await page.close();
    });
    await giveUpSigningIn(window, 'No');
    await isTold(window, 'Sign-in was not finished.', 'Explain a Sign-in Error…');
    await clearNotifications(window);
    await runCommand(window, 'entraMfa.explainSignInError');
    await quickInput(window).answer(shown.replaceAll(/\s+/g, ' '));
    const dialog = window.page.locator('.monaco-dialog-box').filter({ hasText: sentence });
    await dialog.waitFor();
    assert.ok((await modalDialog(window).detail()).includes(`AADSTS${code}`));
    await takePicture(window, `page-${code}`);
    await window.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    remove();
  }
  assert.deepEqual(demo.requests, []);
});
