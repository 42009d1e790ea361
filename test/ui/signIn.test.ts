// Signing in to a real tenant with VS Code's own, unmodified Microsoft sign-in; Entra and Graph are played on loopback.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { createDemoTenant, type DemoTenant } from '../../src/demo/demoTenant.ts';
import { graphCommandLineTools, ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenu } from './support/contextMenu.ts';
import { modalDialog } from './support/modalDialog.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
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

const writes = ({ requests }: DemoTenant): readonly string[] =>
  requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('$batch')).map(({ method }) => method);

/** Presses Sign In in the welcome text. */
async function pressSignIn(window: UiWindow): Promise<void> {
  await runCommand(window, 'View: Show MFA Admin');
  const views = window.page.locator('[id="workbench.view.extension.entraMfa"]');
  await views.getByRole('button', { name: words(window, 'Sign In'), exact: true }).click();
}

async function signInWithTheQuickStart(window: UiWindow): Promise<string> {
  await pressSignIn(window);
  await quickInput(window).pick(words(window, 'Quick start with Microsoft Graph Command Line Tools'));
  await takePicture(window, 'sign-in-warning');
  await modalDialog(window).press(words(window, 'Use It'));
  return answerSignIn(window, 'Allow');
}

/** Asks for a reset, up to the confirmed plan, and returns what the plan said. */
async function confirmReset(window: UiWindow, row: ReturnType<typeof treeRow>): Promise<string> {
  await chooseFromMenu(window, row, 'entraMfa.resetMfa');
  const input = quickInput(window);
  await input.options.first().waitFor();
  await input.accept();
  const reason = words(window, 'Reason or ticket number, may be left empty. It is kept in the operation record.');
  await input.message.filter({ hasText: reason }).waitFor();
  await input.answer('4711');
  const dialog = modalDialog(window);
  const detail = await dialog.detail();
  await window.page
    .locator('.monaco-dialog-box')
    .getByRole('button', { name: words(window, 'Reset MFA'), exact: true })
    .click();
  return detail;
}

for (const language of ['en', 'ja'] as const) {
  uiTest('signs in, lists, asks once for writing, resets and signs out', { language, internet }, async (window) => {
    const { demo, entra } = playTenants(internet);
    const said = await signInWithTheQuickStart(window);
    assert.ok(
      said.includes(
        words(window, 'To read users, authentication methods and roles as you. Nothing is changed with it.'),
      ),
    );
    await treeRow(window, users, /@/).first().waitFor();
    assert.deepEqual(entra.asked, [
      {
        clientId: graphCommandLineTools.clientId,
        tenant: 'organizations',
        permissions: read,
        loginHint: undefined,
        flow: 'browser',
        page: 'consent',
      },
    ]);
    await window.page.locator('.statusbar-item', { hasText: 'Fernhill Trading' }).waitFor();
    assert.doesNotMatch(await window.page.locator('body').innerText(), /DEMO|デモ: /);
    const message = window.page.locator('.tree-explorer-viewlet-tree-view .message');
    const notYet = words(
      window,
      'Permission to change anything is not granted yet: it is asked for at the first change',
    );
    await message.filter({ hasText: notYet }).waitFor();
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
    const reset = treeRow(window, 'entraMfa.operations', words(window, 'Reset MFA')).first();
    await reset.filter({ hasText: words(window, 'done and verified') }).waitFor();
    assert.ok(writes(demo).length > 0);
    await message.filter({ hasText: notYet }).waitFor({ state: 'detached' });
    const [, ...later] = entra.asked;
    assert.deepEqual(
      later.map(({ permissions, loginHint }) => ({ permissions, loginHint })),
      [
        {
          permissions: [...read, 'UserAuthenticationMethod.ReadWrite.All'],
          loginHint: demo.callers.globalAdministrator,
        },
      ],
    );
    await takePicture(window, 'signed-in-reset');

    await runCommand(window, 'entraMfa.signOut');
    const views = window.page.locator('[id="workbench.view.extension.entraMfa"]');
    await views.getByRole('button', { name: manifestWords(window, 'command.openDemoTenant') }).waitFor();
    assert.equal(await treeRow(window, users, /@/).count(), 0);
  });
}

const ownSettings = (tenantId: string): Record<string, string> => ({
  'entraMfa.auth.clientId': ownRegistration.clientId.toUpperCase(),
  'entraMfa.auth.tenantId': tenantId.toUpperCase(),
});

uiTest(
  'answers a claims challenge without a word when it can',
  { internet, settings: ownSettings(createDemoTenant().tenantId) },
  async (window) => {
    const { demo, entra } = playTenants(internet, { apps: [ownRegistration] });
    entra.satisfied.add('c1');
    await pressSignIn(window);
    await answerSignIn(window, 'Allow');
    await treeRow(window, users, /@/).first().waitFor();
    assert.deepEqual(
      entra.asked.map(({ clientId, tenant }) => [clientId, tenant]),
      [[ownRegistration.clientId, demo.tenantId]],
    );

    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    demo.faults.add({ when: { path: /^\/users$/ }, times: 1, effect: { kind: 'claims', claims } });
    await searchUsers(window, 'amy.osei');
    await treeRow(window, users, /^Adele Fern/).waitFor({ state: 'detached' });
    await treeRow(window, users, /^Amy Osei/).waitFor();
    assert.equal(entra.asked.length, 1);
    assert.deepEqual(
      entra.tokenRequests.flatMap(({ acrs }) => acrs),
      ['c1'],
    );
  },
);

uiTest(
  'opens no other tenant than the one of the settings, and none for who says no',
  { internet, settings: ownSettings('bbbbbbbb-1111-4222-8333-444444444444') },
  async (window) => {
    const { demo, entra } = playTenants(internet, { apps: [ownRegistration] });
    // Entra never does this: whatever is asked for, it is another tenant's token.
    internet.answers['login.microsoftonline.com'] = (request) =>
      entra.fetch(
        new Request(request.url.replace('/bbbbbbbb-1111-4222-8333-444444444444/', `/${demo.tenantId}/`), request),
      );
    await pressSignIn(window);
    await answerSignIn(window, 'Cancel');
    await pressSignIn(window);
    await answerSignIn(window, 'Allow');
    const sentence = 'This sign-in belongs to another tenant or account than the one to work with.';
    await window.page.getByText(sentence).first().waitFor();
    assert.equal(entra.asked.length, 1);
    assert.deepEqual(demo.requests, []);
    assert.equal(await treeRow(window, users, /@/).count(), 0);
  },
);
