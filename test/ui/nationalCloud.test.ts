// Signing in to the US Government cloud with VS Code's own, unmodified sign-in for national clouds, played on loopback.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { createDemoTenant } from '../../src/demo/demoTenant.ts';
import { hostileSettings } from '../support/hostileSettings.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet, type FakeInternet } from '../support/signIn/fakeInternet.ts';
import { playTenants, type Played } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { expandRow } from './support/expandRow.ts';
import { modalDialog } from './support/modalDialog.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { whenLogged } from './support/whenLogged.ts';
import { whenOpen } from './support/whenOpen.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const users = 'entraMfa.users';
const setting = 'microsoft-sovereign-cloud.environment';
const settings = { 'entraMfa.auth.cloud': 'usGov', 'entraMfa.auth.clientId': ownRegistration.clientId };

/** A tenant in the US Government cloud, and what reaches the global one: there is nothing for it to do. */
function play(fake: FakeInternet): Played & { readonly astray: string[] } {
  const demo = createDemoTenant({ throttle: false, replicationLagMs: 0, cloud: 'usGov' });
  const played = playTenants(fake, { tenants: [{ demo, domains: ['fernhill.example'] }], apps: [ownRegistration] });
  const astray: string[] = [];
  for (const host of ['login.microsoftonline.com', 'graph.microsoft.com'] as const) {
    fake.answers[host] = ({ url }) => {
      astray.push(url);
      return Promise.resolve(new Response(null, { status: 503 }));
    };
  }
  return { ...played, astray };
}

uiTest('signs in to the US Government cloud and stays in it', { internet, settings }, async (window) => {
  const { demo, entra, astray } = play(internet);
  await pressSignIn(window);
  const dialog = modalDialog(window);
  assert.equal(
    await dialog.detail(),
    words(window, 'The setting {0} will be {1} in your user settings.', setting, 'USGovernment'),
  );
  await takePicture(window, 'national-cloud-setting');
  // Who says no has changed nothing.
  await dialog.press('Cancel');
  assert.equal(entra.asked.length, 0);
  await pressSignIn(window);
  await dialog.press(words(window, 'Change Setting'));
  assert.match(await answerSignIn(window, 'Allow'), /sign in using USGovernment/);
  await whenOpen(window);
  assert.deepEqual(
    entra.asked.map(({ clientId, tenant }) => [clientId, tenant]),
    [[ownRegistration.clientId, 'organizations']],
  );

  await searchUsers(window, 'amy.osei');
  const amy = treeRow(window, users, /^Amy Osei/);
  await expandRow(amy);
  await treeRow(window, users, words(window, 'Hardware OATH tokens cannot be read in this cloud')).waitFor();
  await takePicture(window, 'national-cloud');
  await checkAccessibility(window);
  assert.ok(demo.requests.length > 0);
  assert.ok(demo.requests.every(({ path }) => !path.includes('hardwareOath')));
  assert.deepEqual(astray, []);
  // When the window opened, nobody was asked for a sign-in that VS Code did not have yet.
  const log = await whenLogged(window, /no sign-in for the cloud usGov yet/);
  assert.doesNotMatch(log, /Timed out/);
});

const options = { internet, settings, workspaceSettings: hostileSettings, language: 'ja' } as const;
uiTest('refuses to sign in where a folder steers VS Code’s sign-in', options, async (window) => {
  const { demo, entra, astray } = play(internet);
  await pressSignIn(window);
  const sentence =
    'The settings of this folder or workspace set {0}, which decides where you sign in. Remove it there first.';
  await window.page
    .getByText(words(window, sentence, setting))
    .first()
    .waitFor();
  await takePicture(window, 'national-cloud-refused');
  assert.equal(entra.asked.length, 0);
  await whenLogged(window, /The settings of this workspace decide where VS Code signs in/);
  assert.deepEqual([...demo.requests, ...astray], []);
});
