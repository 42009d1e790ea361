// The quick start, and the way out where the app's redirect address is not registered: a code typed on another page.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { graphCommandLineTools } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants } from '../support/signIn/playTenants.ts';
import { answerDeviceCode } from './support/answerDeviceCode.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { giveUpSigningIn } from './support/giveUpSigningIn.ts';
import { modalDialog } from './support/modalDialog.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { quickInput } from './support/quickInput.ts';
import { takePicture } from './support/takePicture.ts';
import { uiTest } from './support/uiTest.ts';
import { whenOpen } from './support/whenOpen.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

uiTest(
  'is warned of the quick start, and comes from a redirect address that is not registered to a device code',
  { language: 'ja', internet },
  async (window) => {
    const app = { ...graphCommandLineTools, publicClient: ['http://localhost'] };
    const { entra } = playTenants(internet, { apps: [app] });
    await pressSignIn(window);
    await quickInput(window).pick(words(window, 'Quick start with Microsoft Graph Command Line Tools'));
    const warning = modalDialog(window);
    assert.equal(await warning.message(), words(window, 'Sign in as Microsoft Graph Command Line Tools?'));
    await takePicture(window, 'sign-in-warning');
    await warning.press(words(window, 'Use It'));
    await answerSignIn(window, 'Allow', async (shown) => {
      await shown.getByText('AADSTS50011').first().waitFor();
      await shown.close();
    });
    await giveUpSigningIn(window, 'Yes');
    await answerDeviceCode(window);
    await whenOpen(window);
    assert.deepEqual(
      entra.asked.map(({ clientId, tenant, flow, page }) => [clientId, tenant, flow, page]),
      [
        [app.clientId, 'organizations', 'browser', 'error'],
        [app.clientId, 'organizations', 'deviceCode', 'consent'],
      ],
    );
    await takePicture(window, 'signed-in-by-device-code');
  },
);
