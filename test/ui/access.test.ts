// An administrator whose role is only eligible, with somebody on the phone: what can I do, activate what helps, and who was here before.
// The sign-in is real: the role has a permission of its own, and needs a token that knows of it.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { permissionSets, signInSets } from '../../src/auth/permissions.ts';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenu } from './support/contextMenu.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { modalDialog } from './support/modalDialog.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { quickInput } from './support/quickInput.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { whenOpen } from './support/whenOpen.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const { clientId } = ownRegistration;
const settings = {
  'entraMfa.auth.clientId': clientId,
  'entraMfa.auth.tenantId': createDemoTenant().tenantId,
};

for (const variant of variants([
  { language: 'ja', theme: 'light' },
  { language: 'en', theme: 'dark' },
])) {
  uiTest(
    'says what one can do, activates the role that helps, and who changed the methods',
    { ...variant, internet, settings },
    async (window) => {
      const demo = createDemoTenant({ throttle: false, replicationLagMs: 0 });
      const { entra } = playTenants(internet, {
        apps: [ownRegistration],
        tenants: [{ demo, domains: ['fernhill.example'] }],
        person: demo.callers.eligibleAuthenticationAdministrator,
      });
      // Reports Reader, for the audit log.
      demo.behindTheScenes.addRole(
        demo.people.eligibleAuthenticationAdministrator.id,
        '4a5d8f65-41da-4de4-8968-e035b65339cf',
      );
      const granted = [...signInSets, 'audit', 'activation'] as const;
      entra.consentForAll(
        clientId,
        granted.flatMap((set) => permissionSets[set]),
      );
      await pressSignIn(window);
      await answerSignIn(window, 'Allow');
      await whenOpen(window);
      await searchUsers(window, 'amos');
      const amos = treeRow(window, 'entraMfa.users', /^Amos Reeve/);

      await chooseFromMenu(window, amos, 'entraMfa.checkAccess');
      const input = quickInput(window);
      await input.options.filter({ hasText: words(window, 'Activate a Role…') }).waitFor();
      const role = words(window, 'Authentication Administrator');
      await expectInPlan(window, [words(window, 'None of your active roles is for this.'), role]);
      await takePicture(window, 'access-eligible');
      await checkAccessibility(window);

      await input.pick(words(window, 'Activate a Role…'));
      await input.options.filter({ hasText: role }).first().waitFor();
      await takePicture(window, 'activate-role');
      await input.accept();
      await input.title.filter({ hasText: words(window, 'Activate {0}', role) }).waitFor();
      await input.answer('User lost phone');
      await input.message.filter({ hasText: words(window, 'Ticket number; may be left empty.') }).waitFor();
      await input.answer('');
      await input.pick(words(window, '1 hour'));
      const dialog = modalDialog(window);
      assert.match(await dialog.detail(), /User lost phone/);
      await takePicture(window, 'activate-confirm');
      await dialog.press(words(window, 'Activate'));

      await input.options.filter({ hasText: words(window, 'Copy This Report') }).waitFor();
      await expectInPlan(window, [words(window, '✔ You can:'), words(window, 'Reset MFA (require re-register)')]);
      await takePicture(window, 'access-active');
      await window.page.keyboard.press('Escape');
      assert.deepEqual(
        entra.asked.map(({ page }) => page),
        ['account'],
        'nobody was asked again',
      );

      await chooseFromMenu(window, amos, 'entraMfa.showAudit');
      await input.options.filter({ hasText: words(window, 'Read Again') }).waitFor();
      await expectInPlan(window, [words(window, 'The user deleted a method'), '203.0.113.9']);
      await takePicture(window, 'audit');
      await checkAccessibility(window);
      await window.page.keyboard.press('Escape');
    },
  );
}
