// Signing in to a real tenant with VS Code's own, unmodified Microsoft sign-in; Entra and Graph are played on loopback.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerAllow } from './support/answerAllow.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { confirmReset } from './support/confirmReset.ts';
import { openEntra } from './support/openEntra.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { whenOpen } from './support/whenOpen.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const users = 'entraMfa.users';
const read = [
  'GroupMember.Read.All',
  'Organization.Read.All',
  'Policy.Read.AuthenticationMethod',
  'RoleManagement.Read.Directory',
  'User.Read.All',
  'UserAuthenticationMethod.Read.All',
];
const write = 'UserAuthenticationMethod.ReadWrite.All';

const notYet = (window: UiWindow) =>
  window.page.locator('.tree-explorer-viewlet-tree-view .message').filter({
    hasText: words(window, 'Permission to change anything is not granted yet: it is asked for at the first change'),
  });
const reset = (window: UiWindow) => treeRow(window, 'entraMfa.operations', words(window, 'Reset MFA')).first();

uiTest(
  'asks nothing at the first write where an administrator has consented, the network for no token twice, and who takes over',
  {
    internet,
    settings: {
      'entraMfa.auth.clientId': ownRegistration.clientId.toUpperCase(),
      'entraMfa.auth.tenantId': createDemoTenant().tenantId.toUpperCase(),
    },
  },
  async (window) => {
    const { demo, entra } = playTenants(internet, { apps: [ownRegistration] });
    entra.consentForAll(ownRegistration.clientId, [...read, write]);
    await pressSignIn(window);
    await answerSignIn(window, 'Allow');
    await whenOpen(window);
    await searchUsers(window, 'amy.osei');
    const amy = treeRow(window, users, /^Amy Osei/);
    await amy.waitFor();
    assert.equal(await notYet(window).count(), 0);

    await confirmReset(window, amy);
    await reset(window)
      .filter({ hasText: words(window, 'done and verified') })
      .waitFor();
    assert.deepEqual(
      entra.asked.map(({ clientId, tenant, page }) => [clientId, tenant, page]),
      [[ownRegistration.clientId, demo.tenantId, 'account']],
    );

    // Reading and writing: every token is in VS Code's memory by now.
    const tokens = entra.tokenRequests.length;
    demo.clearRequests();
    for (const name of ['camille', 'bianca', 'boris']) await searchUsers(window, name);
    await searchUsers(window, 'camille.roux');
    const camille = treeRow(window, users, /^Camille Roux/);
    await camille.waitFor();
    await confirmReset(window, camille);
    await reset(window)
      .filter({ hasText: 'Camille Roux' })
      .filter({ hasText: words(window, 'done and verified') })
      .waitFor();
    assert.ok(demo.requests.length > 20, String(demo.requests.length));
    assert.equal(entra.tokenRequests.length, tokens);

    // Somebody else takes over: VS Code asks who, and the same tenant is open as them.
    const colleague = demo.callers.privilegedAuthenticationAdministrator;
    entra.person = colleague;
    await runCommand(window, 'entraMfa.switchAccount');
    await answerAllow(window);
    await quickInput(window).pick('Sign in to another account');
    await openEntra(window);
    await window.page.locator(`.statusbar-item [aria-label*="${colleague}"]`).waitFor();
    await whenOpen(window);
    assert.deepEqual(
      entra.asked.slice(1).map(({ tenant, page }) => [tenant, page]),
      [[demo.tenantId, 'account']],
    );
    await takePicture(window, 'switched-account');
  },
);
