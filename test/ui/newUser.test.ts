// A new user's way, from the .vsix to Sign Out: nothing is set, an app registration is typed, one consent to read and one to write,
// a customer's tenant and back. On VS Code's own, unmodified Microsoft sign-in; Entra and Graph are played on loopback.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { packageExtension } from '../../scripts/run/packageExtension.ts';
import { throwAwayFolder } from '../../scripts/run/throwAwayFolder.ts';
import { createDemoTenant, type DemoTenant } from '../../src/demo/demoTenant.ts';
import { threeCustomers } from '../support/demo/threeCustomers.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { confirmReset } from './support/confirmReset.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { whenOpen } from './support/whenOpen.ts';
import { manifestWords, words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

let packed: Promise<string> | undefined;
const vsix = (): Promise<string> =>
  (packed ??= (async () => {
    const file = path.join(throwAwayFolder(), 'packaged.vsix');
    await packageExtension(file);
    return file;
  })());

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
const partner = 'DelegatedAdminRelationship.Read.All';
const [customer] = threeCustomers;

const writes = ({ requests }: DemoTenant): readonly string[] =>
  requests.filter(({ method, path: at }) => method !== 'GET' && !at.endsWith('$batch')).map(({ method }) => method);

/** Waits until status bar, view title and rows are those of this tenant. */
async function expectTenant(window: UiWindow, name: string): Promise<void> {
  await window.page.locator('.statusbar-item', { hasText: name }).waitFor();
  await window.page.locator('.pane-header .description', { hasText: name }).first().waitFor();
  await whenOpen(window);
}

/** The setting follows once the tenant is open. The file may be read while it is being written. */
async function expectTenantSetting({ profile }: UiWindow, tenantId: string): Promise<void> {
  const file = path.join(profile.userData, 'User', 'settings.json');
  const now = async (): Promise<string | undefined> =>
    /"entraMfa\.auth\.tenantId": "([^"]*)"/.exec(await readFile(file, 'utf8'))?.[1];
  for (let attempts = 100; attempts > 0 && (await now()) !== tenantId; attempts -= 1) await setTimeout(100);
  assert.equal(await now(), tenantId);
}

// Whether a token carries only what was asked for, or all that is granted, makes no difference.
for (const [language, tokenCarries] of [
  ['en', 'granted'],
  ['ja', 'asked'],
] as const) {
  uiTest('a new user installs, signs in, changes, switches, leaves', { language, internet, vsix }, async (window) => {
    const home = createDemoTenant({ throttle: false, replicationLagMs: 0, customers: threeCustomers });
    const tenant = { id: customer?.tenantId ?? '', name: customer?.displayName ?? '' };
    const theirs = createDemoTenant({ throttle: false, replicationLagMs: 0, tenant });
    const { entra } = playTenants(internet, {
      tenants: [
        { demo: home, domains: ['fernhill.example'] },
        { demo: theirs, domains: [] },
      ],
      apps: [ownRegistration],
    });
    const { clientId } = ownRegistration;
    entra.tokenCarries = tokenCarries;
    entra.consentForAll(clientId, read, theirs);
    const { page } = window;
    const input = quickInput(window);

    // Nothing is set: led to an app registration, and told what is wrong with what was typed.
    await pressSignIn(window);
    await input.pick(words(window, "My organization's app registration (recommended)"));
    await input.title.filter({ hasText: words(window, "Your organization's app registration") }).waitFor();
    await input.box.fill('not an id');
    const noId = 'This is not an application (client) ID: 32 digits and letters a to f, in five groups.';
    await input.message.filter({ hasText: words(window, noId) }).waitFor();
    await input.box.fill('graphCommandLineTools');
    const shared =
      'This is Microsoft Graph Command Line Tools, not an app of your organization. Use the quick start for it.';
    await input.message.filter({ hasText: words(window, shared) }).waitFor();
    await takePicture(window, 'new-user-client-id');
    await input.answer(` ${clientId.toUpperCase()} `);
    const askTenant =
      'Directory (tenant) ID, or a domain of the tenant. A domain is looked up once, at the sign-in service of the cloud.';
    await input.message.filter({ hasText: words(window, askTenant) }).waitFor();
    await input.answer('nobody.example');
    const unknown = 'No tenant of this cloud has this domain. Check the spelling, or type the tenant ID.';
    await input.message.filter({ hasText: words(window, unknown) }).waitFor();
    await takePicture(window, 'new-user-unknown-domain');
    await input.answer('Fernhill.example');

    // One consent to read, and nothing of the demo.
    const said = await answerSignIn(window, 'Allow');
    const why = words(window, 'To read users, authentication methods and roles as you. Nothing is changed with it.');
    assert.ok(said.includes(why), said);
    await expectTenant(window, home.tenantName);
    const first = { clientId, tenant: home.tenantId, permissions: read, loginHint: undefined };
    assert.deepEqual(entra.asked, [{ ...first, flow: 'browser', page: 'consent' }]);
    assert.doesNotMatch(await page.locator('body').innerText(), /DEMO|デモ: /);
    const notYet = page.locator('.tree-explorer-viewlet-tree-view .message').filter({
      hasText: words(window, 'Permission to change anything is not granted yet: it is asked for at the first change'),
    });
    await notYet.waitFor();
    // It was looked for, and Entra said no to that.
    assert.deepEqual(
      entra.tokenRequests.flatMap(({ refused }) => refused ?? []),
      [65001],
    );
    await takePicture(window, 'new-user-signed-in');
    await checkAccessibility(window);

    // The first write: who says no has changed nothing; then one consent more.
    await searchUsers(window, 'amy.osei');
    const amy = treeRow(window, users, /^Amy Osei/);
    const plan = await confirmReset(window, amy);
    assert.ok(plan.includes(home.tenantName) && plan.includes('fernhill.example'), plan);
    assert.ok(plan.includes(home.callers.globalAdministrator), plan);
    await answerSignIn(window, 'Cancel');
    await amy.filter({ hasText: words(window, 'Resetting MFA…') }).waitFor({ state: 'detached' });
    assert.deepEqual(writes(home), []);
    assert.equal(entra.asked.length, 1);
    await confirmReset(window, amy);
    await answerSignIn(window, 'Allow');
    await treeRow(window, 'entraMfa.operations', words(window, 'Reset MFA'))
      .filter({ hasText: words(window, 'done and verified') })
      .waitFor();
    assert.ok(writes(home).length > 0);
    await notYet.waitFor({ state: 'detached' });
    const again = { clientId, tenant: home.tenantId, loginHint: home.callers.globalAdministrator, flow: 'browser' };
    assert.deepEqual(entra.asked[1], { ...again, permissions: [...read, write], page: 'consent' });
    await takePicture(window, 'new-user-reset');

    // To a customer's tenant: asked for what lists the customers, and for nothing there, where an administrator has consented.
    await runCommand(window, 'entraMfa.switchTenant');
    await input.options.filter({ hasText: home.tenantName }).waitFor();
    await takePicture(window, 'switch-tenant');
    await checkAccessibility(window);
    await input.pick(words(window, 'Customers of this partner…'));
    await answerSignIn(window, 'Allow');
    await input.options.filter({ hasText: '東雲商店' }).waitFor();
    await takePicture(window, 'switch-tenant-customers');
    await input.pick(tenant.name);
    await expectTenant(window, tenant.name);
    await takePicture(window, 'switched-tenant');
    await expectTenantSetting(window, tenant.id);
    assert.equal(entra.asked.length, 3);
    assert.ok(entra.asked[2]?.permissions.includes(partner));

    // A tenant that cannot be opened leaves the other one open, and the setting as it was.
    await runCommand(window, 'entraMfa.switchTenant');
    await input.pick(words(window, 'Enter a tenant ID or domain…'));
    await input.message.filter({ hasText: words(window, askTenant) }).waitFor();
    await input.answer('d0000000-1111-4222-8333-000000000009');
    await answerSignIn(window, 'Cancel');
    await expectTenant(window, tenant.name);
    await expectTenantSetting(window, tenant.id);

    // And back, from the status bar and by keyboard alone.
    await page.locator('.statusbar-item', { hasText: tenant.name }).locator('a').focus();
    await page.keyboard.press('Enter');
    await input.pick(home.tenantName);
    await expectTenant(window, home.tenantName);
    await expectTenantSetting(window, home.tenantId);
    assert.equal(entra.asked.length, 3);

    await runCommand(window, 'entraMfa.signOut');
    const views = page.locator('[id="workbench.view.extension.entraMfa"]');
    await views.getByRole('button', { name: manifestWords(window, 'command.openDemoTenant') }).waitFor();
    await treeRow(window, users, /@/).first().waitFor({ state: 'detached' });
  });
}
