// The ways to sign in beside VS Code's account, one after the other in one window: an app with its certificate, Azure CLI, a device
// code of our own. They go through VS Code's proxy and certificates as everything else does.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after } from 'node:test';
import { permissionSets } from '../../src/auth/permissions.ts';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import { appCertificate } from '../support/signIn/appCertificate.ts';
import { azureCliStandIn } from '../support/signIn/azureCliStandIn.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenu } from './support/contextMenu.ts';
import { enterDeviceCode } from './support/enterDeviceCode.ts';
import { expandRow } from './support/expandRow.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { modalDialog } from './support/modalDialog.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { quickInput } from './support/quickInput.ts';
import { reloadWindow } from './support/reloadWindow.ts';
import { runCommand } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { whenOpen } from './support/whenOpen.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});
const az = await azureCliStandIn();
const { certificate, file } = await appCertificate();

const users = 'entraMfa.users';
const { tenantId } = createDemoTenant();
const settings = {
  'entraMfa.auth.mode': 'appOnlyCertificate',
  'entraMfa.auth.clientId': ownRegistration.clientId,
  'entraMfa.auth.tenantId': tenantId,
  'entraMfa.auth.certificatePath': file,
  'entraMfa.verifyCaller': 'off',
};
/** As when VS Code is started from a terminal: else it takes its PATH from the login shell. */
const env = { ...internet.env, VSCODE_CLI: '1', PATH: `${az.folder}:${process.env['PATH'] ?? ''}` };

const message = ({ page }: UiWindow) => page.locator('.tree-explorer-viewlet-tree-view .message');

/** As if VS Code had been closed meanwhile. */
async function changeMode(window: UiWindow, mode: string): Promise<void> {
  const at = path.join(window.profile.userData, 'User', 'settings.json');
  const before = JSON.parse(await readFile(at, 'utf8')) as object;
  await writeFile(at, JSON.stringify({ ...before, 'entraMfa.auth.mode': mode }));
  await reloadWindow(window);
}

uiTest(
  'signs in as an app, as Azure CLI is, and with a device code of its own',
  { language: 'ja', internet: { proxy: internet.proxy, env }, settings },
  async (window) => {
    const id = 'eeeeeeee-1111-4222-8333-444444444444';
    const roles = Object.values(permissionSets).flat();
    const { demo, entra } = playTenants(internet, {
      apps: [{ ...ownRegistration, servicePrincipal: { id, certificates: [certificate], roles } }],
    });
    const { page } = window;
    const input = quickInput(window);

    // An app needs nobody: the tenant opens by itself, and every screen says that an app acts.
    await runCommand(window, 'View: Show MFA Admin');
    await treeRow(window, users, /@/).first().waitFor();
    const appOnly = words(window, 'APP-ONLY {0}', demo.tenantName);
    await page.locator('.statusbar-item', { hasText: appOnly }).waitFor();
    // Of each of the three views.
    await page.locator('.pane-header .description', { hasText: appOnly }).nth(2).waitFor({ state: 'attached' });
    const [banner = ''] = words(
      window,
      'APP-ONLY: changes act on everyone, with the permissions of the app {0}; the audit log names the app, not you',
      ownRegistration.name,
    ).split(' · ');
    await message(window).filter({ hasText: banner }).waitFor();
    assert.deepEqual(
      entra.tokenRequests.map(({ grant, refused }) => [grant, refused]),
      [['client_credentials', undefined]],
    );
    assert.deepEqual(entra.asked, []);
    await takePicture(window, 'app-only');
    await checkAccessibility(window);
    await searchUsers(window, 'amy.osei');
    await chooseFromMenu(window, treeRow(window, users, /^Amy Osei/), 'entraMfa.resetMfa');
    await input.message
      .filter({ hasText: words(window, 'Reason or ticket number. It is kept in the operation record.') })
      .waitFor();
    await input.answer('4711 (Aoi)');
    await input.pick(words(window, 'Reset MFA'));
    const howMany = words(window, 'Read the plan. To go on, type how many users it changes: {0}', 1);
    await input.message.filter({ hasText: howMany }).waitFor();
    const whoActs = 'Tenant: {0}\nActs as the app: {1}\nThe audit log will name this app, and no person.';
    await expectInPlan(window, words(window, whoActs, demo.tenantName, ownRegistration.name).split('\n').slice(1));
    await takePicture(window, 'app-only-plan');
    await input.answer('1');
    await treeRow(window, 'entraMfa.operations', words(window, 'Reset MFA'))
      .filter({ hasText: words(window, 'done and verified') })
      .waitFor();
    await takePicture(window, 'app-only-reset');

    // Azure CLI may not have what reads methods, nor what changes them: it says so, and shows users.
    const scopes = ['Directory.AccessAsUser.All', 'User.ReadWrite.All', 'Organization.Read.All'];
    const token = demo.issueToken({ caller: 'globalAdministrator', scopes });
    entra.issued.set(token, { demo, domains: [] });
    await az.answerWith(token);
    await changeMode(window, 'azureCli');
    await runCommand(window, 'View: Show MFA Admin');
    await message(window)
      .filter({ hasText: words(window, 'Read-only') })
      .filter({ hasText: 'UserAuthenticationMethod.Read.All' })
      .waitFor();
    assert.ok((await az.calls()).every((call) => call.startsWith('account get-access-token')));
    await page.locator('.statusbar-item', { hasText: appOnly }).waitFor({ state: 'detached' });
    await expandRow(treeRow(window, users, /@/).first());
    const missing = words(
      window,
      'The permission {0} is not granted to this app.',
      'UserAuthenticationMethod.Read.All',
    );
    await treeRow(window, users, missing).waitFor();
    await takePicture(window, 'azure-cli');

    // A code of our own, shown by us.
    await changeMode(window, 'deviceCode');
    await pressSignIn(window);
    const code = modalDialog(window);
    assert.ok((await code.detail()).includes('login.microsoftonline.com/device'), await code.detail());
    await takePicture(window, 'device-code');
    const [before = ''] = words(window, 'To sign in, enter the code {0}', '#').split('#');
    const shown = (await code.message()).slice(before.length);
    await enterDeviceCode(window, /^\w+/.exec(shown)?.[0] ?? '', () =>
      code.press(words(window, 'Copy Code and Open Page')),
    );
    await whenOpen(window);
    assert.deepEqual(
      entra.asked.map(({ flow, page: shown, tenant }) => [flow, shown, tenant]),
      [['deviceCode', 'consent', tenantId]],
    );
    await takePicture(window, 'device-code-signed-in');
  },
);
