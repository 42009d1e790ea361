// Signing in to a real tenant with VS Code's own, unmodified Microsoft sign-in; Entra and Graph are played on loopback.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { createDemoTenant, type DemoTenant } from '../../src/demo/demoTenant.ts';
import { graphCommandLineTools, ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { confirmReset } from './support/confirmReset.ts';
import { modalDialog } from './support/modalDialog.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { whenOpen } from './support/whenOpen.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { manifestWords, words } from './support/words.ts';

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

const writes = ({ requests }: DemoTenant): readonly string[] =>
  requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('$batch')).map(({ method }) => method);

const message = (window: UiWindow) => window.page.locator('.tree-explorer-viewlet-tree-view .message');
const notYet = (window: UiWindow) =>
  message(window).filter({
    hasText: words(window, 'Permission to change anything is not granted yet: it is asked for at the first change'),
  });
const reset = (window: UiWindow) => treeRow(window, 'entraMfa.operations', words(window, 'Reset MFA')).first();

async function signInWithTheQuickStart(window: UiWindow): Promise<string> {
  await pressSignIn(window);
  await quickInput(window).pick(words(window, 'Quick start with Microsoft Graph Command Line Tools'));
  await takePicture(window, 'sign-in-warning');
  await modalDialog(window).press(words(window, 'Use It'));
  return answerSignIn(window, 'Allow');
}

// Whether a token carries only what was asked for, or all that is granted, makes no difference.
for (const [language, tokenCarries] of [
  ['en', 'granted'],
  ['ja', 'asked'],
] as const) {
  uiTest('signs in, lists, asks once for writing, resets and signs out', { language, internet }, async (window) => {
    const { demo, entra } = playTenants(internet);
    entra.tokenCarries = tokenCarries;
    const said = await signInWithTheQuickStart(window);
    assert.ok(
      said.includes(
        words(window, 'To read users, authentication methods and roles as you. Nothing is changed with it.'),
      ),
    );
    await whenOpen(window);
    const { clientId } = graphCommandLineTools;
    assert.deepEqual(entra.asked, [
      {
        ...{ clientId, tenant: 'organizations', permissions: read, loginHint: undefined },
        ...{ flow: 'browser', page: 'consent' },
      },
    ]);
    await window.page.locator('.statusbar-item', { hasText: 'Fernhill Trading' }).waitFor();
    assert.doesNotMatch(await window.page.locator('body').innerText(), /DEMO|デモ: /);
    await notYet(window).waitFor();
    // It was looked for, and Entra said no to that.
    assert.deepEqual(
      entra.tokenRequests.filter(({ refused }) => refused !== undefined).map(({ refused }) => refused),
      [65001],
    );
    await takePicture(window, 'signed-in');
    await checkAccessibility(window);

    await searchUsers(window, 'amy.osei');
    const amy = treeRow(window, users, /^Amy Osei/);
    await amy.waitFor();
    const plan = await confirmReset(window, amy);
    assert.ok(plan.includes('Fernhill Trading') && plan.includes('fernhill.example'), plan);
    assert.ok(plan.includes(demo.callers.globalAdministrator), plan);

    // Who says no has changed nothing.
    await answerSignIn(window, 'Cancel');
    await amy.filter({ hasText: words(window, 'Resetting MFA…') }).waitFor({ state: 'detached' });
    assert.deepEqual(writes(demo), []);
    assert.equal(entra.asked.length, 1);

    await confirmReset(window, amy);
    await answerSignIn(window, 'Allow');
    await reset(window)
      .filter({ hasText: words(window, 'done and verified') })
      .waitFor();
    assert.ok(writes(demo).length > 0);
    await notYet(window).waitFor({ state: 'detached' });
    const [, ...later] = entra.asked;
    assert.deepEqual(later, [
      {
        ...{ clientId, tenant: demo.tenantId, permissions: [...read, write] },
        ...{ loginHint: demo.callers.globalAdministrator, flow: 'browser', page: 'consent' },
      },
    ]);
    await takePicture(window, 'signed-in-reset');

    await runCommand(window, 'entraMfa.signOut');
    const views = window.page.locator('[id="workbench.view.extension.entraMfa"]');
    await views.getByRole('button', { name: manifestWords(window, 'command.openDemoTenant') }).waitFor();
    assert.equal(await treeRow(window, users, /@/).count(), 0);
  });
}

uiTest(
  'asks nothing at the first write where an administrator has consented, and the network for no token a second time',
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
  },
);
