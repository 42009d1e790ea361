// From nothing to two tenants: the ids of an app registration are typed, a tenant is found by its domain, and one goes back and forth.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const read = [
  'GroupMember.Read.All',
  'Organization.Read.All',
  'Policy.Read.AuthenticationMethod',
  'RoleManagement.Read.Directory',
  'User.Read.All',
  'UserAuthenticationMethod.Read.All',
];
const other = { id: 'c0000000-1111-4222-8333-000000000001', name: 'Aoba Logistics' };

/** Waits until rows, status bar and view title are those of this tenant. */
async function expectTenant(window: UiWindow, name: string): Promise<void> {
  const { page } = window;
  await page.locator('.statusbar-item', { hasText: name }).waitFor();
  await page.locator('.pane-header .description', { hasText: name }).first().waitFor();
  await treeRow(window, 'entraMfa.users', /@/).first().waitFor();
}

/** The setting follows once the tenant is open. The file may be read while it is being written. */
async function expectTenantSetting({ profile }: UiWindow, tenantId: string): Promise<void> {
  const file = path.join(profile.userData, 'User', 'settings.json');
  const read = async (): Promise<string | undefined> =>
    /"entraMfa\.auth\.tenantId": "([^"]*)"/.exec(await readFile(file, 'utf8'))?.[1];
  for (let attempts = 100; attempts > 0 && (await read()) !== tenantId; attempts -= 1) await setTimeout(100);
  assert.equal(await read(), tenantId);
}

for (const language of ['en', 'ja'] as const) {
  uiTest('is led to an app registration, signs in, and switches tenants', { language, internet }, async (window) => {
    const home = createDemoTenant({ throttle: false, replicationLagMs: 0 });
    const aoba = createDemoTenant({ throttle: false, replicationLagMs: 0, tenant: other });
    const { entra } = playTenants(internet, {
      tenants: [
        { demo: home, domains: ['fernhill.example'] },
        { demo: aoba, domains: ['aoba.example'] },
      ],
      apps: [ownRegistration],
    });
    entra.consentForAll(ownRegistration.clientId, read, aoba);

    // Nothing is set.
    await pressSignIn(window);
    const input = quickInput(window);
    await input.pick(words(window, "My organization's app registration (recommended)"));
    await input.title.filter({ hasText: words(window, "Your organization's app registration") }).waitFor();
    await input.box.fill('not an id');
    const noId = 'This is not an application (client) ID: 32 digits and letters a to f, in five groups.';
    await input.message.filter({ hasText: words(window, noId) }).waitFor();
    await takePicture(window, 'sign-in-client-id');
    await input.answer(` ${ownRegistration.clientId.toUpperCase()} `);

    const askTenant =
      'Directory (tenant) ID, or a domain of the tenant. A domain is looked up once, at the sign-in service of the cloud.';
    await input.message.filter({ hasText: words(window, askTenant) }).waitFor();
    await input.answer('nobody.example');
    const unknown = 'No tenant of this cloud has this domain. Check the spelling, or type the tenant ID.';
    await input.message.filter({ hasText: words(window, unknown) }).waitFor();
    await takePicture(window, 'sign-in-unknown-domain');
    await input.answer('Fernhill.example');
    await answerSignIn(window, 'Allow');
    await expectTenant(window, home.tenantName);
    assert.deepEqual(
      entra.asked.map(({ clientId, tenant }) => [clientId, tenant]),
      [[ownRegistration.clientId, home.tenantId]],
    );

    // To another tenant by its domain: nobody is asked, because an administrator there has consented.
    await runCommand(window, 'entraMfa.switchTenant');
    await input.options.filter({ hasText: home.tenantName }).waitFor();
    await takePicture(window, 'switch-tenant');
    await checkAccessibility(window);
    await input.pick(words(window, 'Enter a tenant ID or domain…'));
    await input.message.filter({ hasText: words(window, askTenant) }).waitFor();
    await input.answer('aoba.example');
    await expectTenant(window, other.name);
    await takePicture(window, 'switched-tenant');
    assert.equal(entra.asked.length, 1);
    await expectTenantSetting(window, other.id);

    // A tenant that cannot be opened leaves the other one open, and the setting as it was.
    await runCommand(window, 'entraMfa.switchTenant');
    await input.pick(words(window, 'Enter a tenant ID or domain…'));
    await input.message.filter({ hasText: words(window, askTenant) }).waitFor();
    await input.answer('d0000000-1111-4222-8333-000000000009');
    await answerSignIn(window, 'Cancel');
    await expectTenant(window, other.name);
    await expectTenantSetting(window, other.id);

    // And back, from the status bar and by keyboard alone.
    await window.page.locator('.statusbar-item', { hasText: other.name }).locator('a').focus();
    await window.page.keyboard.press('Enter');
    await input.options.filter({ hasText: home.tenantName }).waitFor();
    await takePicture(window, 'switch-back');
    await input.pick(home.tenantName);
    await expectTenant(window, home.tenantName);
    await expectTenantSetting(window, home.tenantId);
    assert.equal(entra.asked.length, 1);
  });
}
