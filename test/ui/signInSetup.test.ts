// The help desk's first morning: an Authentication Administrator who may not consent, in a tenant whose administrator has consented
// to reading alone. What is missing is known before anybody is on the phone, and the link for it is at hand.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { permissionSets, signInSets, tenantSets } from '../../src/auth/permissions.ts';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { checkFrameAccessibility } from './support/checkFrameAccessibility.ts';
import { confirmReset } from './support/confirmReset.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { manifestWords, words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const { clientId } = ownRegistration;
const settings = {
  'entraMfa.auth.clientId': clientId,
  'entraMfa.auth.tenantId': createDemoTenant().tenantId,
};
const write = permissionSets.write;

for (const language of variants(['ja', 'en'])) {
  uiTest(
    'shows that writing is not granted yet, and that it is after consent',
    { language, internet, settings },
    async (window) => {
      const demo = createDemoTenant({ throttle: false, replicationLagMs: 0 });
      const { entra } = playTenants(internet, {
        apps: [ownRegistration],
        tenants: [{ demo, domains: ['fernhill.example'] }],
        person: demo.callers.authenticationAdministrator,
      });
      entra.mayConsent = false;
      entra.consentForAll(
        clientId,
        signInSets.flatMap((set) => permissionSets[set]),
      );

      await pressSignIn(window);
      await answerSignIn(window, 'Allow');
      await treeRow(window, 'entraMfa.users', /@/).first().waitFor();
      assert.deepEqual(
        entra.asked.map(({ page }) => page),
        ['account'],
      );
      const message = window.page.locator('.tree-explorer-viewlet-tree-view .message');
      await message.filter({ hasText: words(window, 'The command Check Sign-in Set-up says more') }).waitFor();

      await runCommand(window, 'entraMfa.checkSignIn');
      const input = quickInput(window);
      const changing = words(window, 'Changing methods');
      await input.options.filter({ hasText: words(window, 'Ask for “{0}” Now', changing) }).waitFor();
      const missing = words(window, 'Not granted to this app: {0}', `${changing} (${write.join(', ')})`);
      // The list covers the head of the report, and so says the same.
      assert.equal(await input.box.getAttribute('placeholder'), words(window, 'The first thing to do: {0}', missing));
      await expectInPlan(window, [
        words(window, '✖ To do: {0}', missing),
        `${demo.tenantId}/v2.0/adminconsent?client_id=${clientId}`,
      ]);
      await takePicture(window, 'check-write-missing');
      await checkAccessibility(window);
      await input.pick(words(window, 'Copy Admin-consent Link for “{0}”', changing));

      // The administrator opens the link.
      entra.consentForAll(
        clientId,
        tenantSets.flatMap((set) => permissionSets[set]),
      );
      await runCommand(window, 'entraMfa.checkSignIn');
      await input.options.filter({ hasText: words(window, 'Copy This Report') }).waitFor();
      assert.equal(await input.options.count(), 1);
      const nothing = 'Nothing that can be seen from here is wrong. Nobody was asked, and nothing was changed.';
      await expectInPlan(window, [
        words(window, nothing),
        words(window, 'Granted: {0}', `${changing} (${write.join(', ')})`),
      ]);
      await takePicture(window, 'check-green');
      await input.accept();
      await message
        .filter({ hasText: words(window, 'The command Check Sign-in Set-up says more') })
        .waitFor({ state: 'detached' });

      await searchUsers(window, 'amy.osei');
      const amy = treeRow(window, 'entraMfa.users', /^Amy Osei/);
      await amy.waitFor();
      await confirmReset(window, amy);
      const reset = treeRow(window, 'entraMfa.operations', words(window, 'Reset MFA')).first();
      await reset.filter({ hasText: words(window, 'done and verified') }).waitFor();

      // This role may not read the registration report: the overview says so, and reads live those who are in reach.
      const { page } = window;
      await page
        .getByRole('button', { name: manifestWords(window, 'command.openOverview') })
        .first()
        .click();
      const view = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      const button = (label: string) => view.getByRole('button', { name: words(window, label) });
      await view.getByText(words(window, 'The registration report cannot be read.')).waitFor();
      await takePicture(window, 'no-report');
      await button('Read Live…').press('Enter');
      await input.pick(words(window, 'At most {0} people', 500));
      const [live = ''] = words(window, "Source: each user's methods, read live. Last answer: {0}.", '|').split('|');
      await view.getByText(live).waitFor();
      await button('Refresh').waitFor();
      await takePicture(window, 'no-report-live');
      await button('SMS and Voice Retirement').press('Enter');
      const prompted = button('Members who would have to register a passkey');
      const count = Number(/\d+/.exec(await prompted.locator('.value').innerText())?.[0]);
      assert.ok(count > 0);
      await takePicture(window, 'no-report-retirement');
      await checkFrameAccessibility(window);
      // Nobody was shown another page.
      assert.equal(entra.asked.length, 1);
    },
  );
}
