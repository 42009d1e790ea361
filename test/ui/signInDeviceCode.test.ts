// Signing in with a code typed on another page: all that VS Code offers where no page can lead back to it, and the way out where
// the app's redirect address is not registered.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import { graphCommandLineTools, ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerDeviceCode } from './support/answerDeviceCode.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { giveUpSigningIn } from './support/giveUpSigningIn.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { takePicture } from './support/takePicture.ts';
import { uiTest } from './support/uiTest.ts';
import { whenOpen } from './support/whenOpen.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const { tenantId } = createDemoTenant();
const settings = { 'entraMfa.auth.clientId': ownRegistration.clientId, 'entraMfa.auth.tenantId': tenantId };

uiTest(
  'signs in with a device code where VS Code offers nothing else',
  { internet, settings, host: '127.0.0.2' },
  async (window) => {
    const { entra } = playTenants(internet, { apps: [ownRegistration] });
    await pressSignIn(window);
    await window.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Allow', exact: true }).click();
    await answerDeviceCode(window);
    await whenOpen(window);
    assert.deepEqual(
      entra.asked.map(({ flow, page, tenant }) => [flow, page, tenant]),
      [['deviceCode', 'consent', tenantId]],
    );
    await takePicture(window, 'signed-in-by-device-code');
  },
);

uiTest(
  'comes from a redirect address that is not registered to a device code',
  { internet, settings: { 'entraMfa.auth.clientId': 'graphCommandLineTools' } },
  async (window) => {
    const app = { ...graphCommandLineTools, publicClient: ['http://localhost'] };
    const { entra } = playTenants(internet, { apps: [app] });
    await pressSignIn(window);
    await answerSignIn(window, 'Allow', async (shown) => {
      await shown.getByText('AADSTS50011').first().waitFor();
      await shown.close();
    });
    await giveUpSigningIn(window, 'Yes');
    await answerDeviceCode(window);
    await whenOpen(window);
    assert.deepEqual(
      entra.asked.map(({ flow, page }) => [flow, page]),
      [
        ['browser', 'error'],
        ['deviceCode', 'consent'],
      ],
    );
  },
);
