// Sign-ins that come to nothing: the person or Entra says no. Nothing is opened, what is said names the reason, and the next try works.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import type { EntraFault } from '../support/signIn/entraFaults.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { runCommand } from './support/runCommand.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { whenOpen } from './support/whenOpen.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { variants } from './support/variants.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const { tenantId } = createDemoTenant();
const settings = (tenant = tenantId): Record<string, string> => ({
  'entraMfa.auth.clientId': ownRegistration.clientId.toUpperCase(),
  'entraMfa.auth.tenantId': tenant.toUpperCase(),
});

const press =
  (button: string) =>
  async (entra: Page): Promise<void> => {
    await entra.getByRole('button', { name: button }).click();
  };

/** Waits until the code is in the notification centre, and empties it. */
async function isTold(window: UiWindow, code: string): Promise<void> {
  await runCommand(window, 'Notifications: Show Notifications');
  await window.page.locator('.notifications-center').getByText(code).first().waitFor();
  await takePicture(window, `refused-${code}`);
  await runCommand(window, 'Notifications: Clear All Notifications');
}

for (const language of variants(['ja', 'en'])) {
  uiTest(
    'says why Entra signs nobody in, and opens nothing',
    { internet, language, settings: settings() },
    async (window) => {
      const { demo, entra } = playTenants(internet, { apps: [ownRegistration] });
      const refused = async (code: string, onPage?: (entra: Page) => Promise<void>): Promise<void> => {
        await pressSignIn(window);
        await answerSignIn(window, 'Allow', onPage);
        await isTold(window, code);
        assert.deepEqual(demo.requests, []);
      };
      await pressSignIn(window);
      await answerSignIn(window, 'Cancel');

      await refused('AADSTS65004', press('Cancel'));
      entra.mayConsent = false;
      await refused('AADSTS90094', press('Return to the application'));
      entra.mayConsent = true;
      const faults: readonly EntraFault[] = [
        { where: 'redirect', code: 65002 },
        { where: 'token', code: 7000218, grant: 'authorization_code' },
      ];
      for (const fault of faults) {
        const remove = entra.fail(fault);
        await refused(`AADSTS${fault.code}`, fault.where === 'redirect' ? () => Promise.resolve() : press('Accept'));
        remove();
      }

      // The network goes when the code is to be redeemed, and comes back.
      const handOn = internet.answers['vscode.dev'];
      let reconnect = (): void => undefined;
      internet.answers['vscode.dev'] = (request) => {
        reconnect = internet.cutOff('login.microsoftonline.com');
        return handOn(request);
      };
      await refused('network_error');
      internet.answers['vscode.dev'] = handOn;
      reconnect();

      await pressSignIn(window);
      await answerSignIn(window, 'Allow');
      await whenOpen(window);
    },
  );
}

const elsewhere = 'bbbbbbbb-1111-4222-8333-444444444444';

uiTest(
  'opens no other tenant than the one of the settings, and none for who says no',
  { internet, settings: settings(elsewhere) },
  async (window) => {
    const { demo, entra } = playTenants(internet, { apps: [ownRegistration] });
    // Entra never does this: whatever is asked for, it is another tenant's token.
    internet.answers['login.microsoftonline.com'] = (request) =>
      entra.fetch(new Request(request.url.replace(`/${elsewhere}/`, `/${demo.tenantId}/`), request));
    await pressSignIn(window);
    await answerSignIn(window, 'Cancel');
    await pressSignIn(window);
    await answerSignIn(window, 'Allow');
    const sentence = 'This sign-in belongs to another tenant or account than the one to work with.';
    await window.page.getByText(sentence).first().waitFor();
    assert.equal(entra.asked.length, 1);
    assert.deepEqual(demo.requests, []);
    assert.equal(await treeRow(window, 'entraMfa.users', /@/).count(), 0);
  },
);
