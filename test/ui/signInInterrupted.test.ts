// What becomes of a long operation when the sign-in ends in its middle: a token whose time is over is nobody's business, a pause
// is ended by Resume, a lost session by signing in again and Resume.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { permissionSets } from '../../src/auth/permissions.ts';
import { createDemoTenant, type DemoTenant } from '../../src/demo/demoTenant.ts';
import { ownRegistration } from '../support/signIn/fakeEntra.ts';
import { fakeInternet } from '../support/signIn/fakeInternet.ts';
import { holdWrites } from '../support/signIn/holdWrites.ts';
import { playTenants, type Played } from '../support/signIn/playTenants.ts';
import { answerSignIn } from './support/answerSignIn.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenu } from './support/contextMenu.ts';
import { modalDialog } from './support/modalDialog.ts';
import { pressSignIn } from './support/pressSignIn.ts';
import { resetAllUsers } from './support/resetAllUsers.ts';
import { commandTitle } from './support/runCommand.ts';
import { signOutOfVSCode } from './support/signOutOfVSCode.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { whenNotified } from './support/whenNotified.ts';
import { whenOpen } from './support/whenOpen.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

const internet = await fakeInternet();
after(() => {
  internet.close();
});

const settings = {
  'entraMfa.auth.clientId': ownRegistration.clientId,
  'entraMfa.auth.tenantId': createDemoTenant().tenantId,
};

/** Many users, and an administrator has consented to everything. */
function play(): Played {
  const demo = createDemoTenant({ userCount: 80, throttle: false, replicationLagMs: 0 });
  const tenants = [{ demo, domains: [] }] as const;
  const played = playTenants(internet, { tenants, apps: [ownRegistration] });
  played.entra.consentForAll(ownRegistration.clientId, Object.values(permissionSets).flat());
  return played;
}

async function signIn(window: UiWindow): Promise<void> {
  await pressSignIn(window);
  await answerSignIn(window, 'Allow');
  await whenOpen(window);
}

const reset = (window: UiWindow) => treeRow(window, 'entraMfa.operations', words(window, 'Reset MFA')).first();

/** Paths of what was deleted, each as often as it was. */
const deletions = ({ requests }: DemoTenant): readonly string[] =>
  requests.filter(({ method, status }) => method === 'DELETE' && status === 204).map(({ path }) => path);

function assertEachOnce(demo: DemoTenant): void {
  const paths = deletions(demo);
  assert.ok(paths.length > 40, `only ${paths.length}`);
  assert.equal(new Set(paths).size, paths.length, 'something was deleted twice');
}

for (const language of variants(['en', 'ja'])) {
  uiTest(
    'goes on without a question when tokens end in the middle of an operation, and is paused and resumed',
    { internet, settings, language },
    async (window) => {
      const { demo, entra } = play();
      const dialog = modalDialog(window);
      entra.tokenSeconds = 240;
      await signIn(window);
      const hold = holdWrites(internet, 2);
      await resetAllUsers(window, '4720');
      await hold.reached;
      entra.expireTokens();
      await whenNotified(window, commandTitle(window, 'entraMfa.pauseOperation'));
      await takePicture(window, 'running');
      await chooseFromMenu(window, reset(window), 'entraMfa.pauseOperation');
      await reset(window)
        .filter({ hasText: words(window, 'pausing; what is on its way is waited for') })
        .waitFor();
      await takePicture(window, 'pausing');
      hold.release();
      const [pausedWord = ''] = words(window, 'paused; {0} of {1} changes not done', '#', '#').split('#');
      const paused = reset(window).filter({ hasText: pausedWord.trim() });
      await paused.waitFor();
      await takePicture(window, 'paused');
      await checkAccessibility(window);
      const before = deletions(demo).length;
      assert.ok(before > 0);
      await chooseFromMenu(window, paused, 'entraMfa.resumeOperation');
      await dialog.press(words(window, 'Resume'));
      await reset(window)
        .filter({ hasText: words(window, 'done and verified') })
        .waitFor({ timeout: 60_000 });
      assert.equal(entra.asked.length, 1);
      assert.ok(deletions(demo).length > before);
      assertEachOnce(demo);
    },
  );
}

for (const language of variants(['en', 'ja'])) {
  uiTest(
    'pauses an operation whose session is lost, and finishes it after signing in again',
    { internet, settings, language },
    async (window) => {
      const { demo, entra } = play();
      const dialog = modalDialog(window);
      await signIn(window);

      // An administrator revokes the sessions of who is at work.
      const first = holdWrites(internet, 1);
      await resetAllUsers(window, '4721');
      await first.reached;
      entra.revokeSessions();
      entra.expireTokens();
      first.release();
      const stopped = reset(window).filter({
        hasText: words(window, 'Your sign-in to this tenant needs attention: it is no longer valid.'),
      });
      await stopped.waitFor({ timeout: 60_000 });
      const before = deletions(demo).length;
      assert.ok(before > 0);
      await whenNotified(window, words(window, 'Your sign-in to this tenant needs attention: it is no longer valid.'));
      await takePicture(window, 'session-revoked');
      await checkAccessibility(window);

      // Then the person signs out of VS Code while the rest is running.
      const second = holdWrites(internet, 1);
      await chooseFromMenu(window, stopped, 'entraMfa.resumeOperation');
      await dialog.press(words(window, 'Resume'));
      await answerSignIn(window, 'Allow');
      await second.reached;
      await signOutOfVSCode(window, demo.callers.globalAdministrator);
      const views = window.page.locator('[id="workbench.view.extension.entraMfa"]');
      await views.getByRole('button', { name: words(window, 'Sign In'), exact: true }).waitFor();
      second.release();
      await takePicture(window, 'session-signed-out');
      assert.deepEqual(
        entra.asked.map(({ page }) => page),
        ['account', 'account'],
      );

      await signIn(window);
      await stopped.waitFor();
      await chooseFromMenu(window, stopped, 'entraMfa.resumeOperation');
      await dialog.press(words(window, 'Resume'));
      await reset(window)
        .filter({ hasText: words(window, 'done and verified') })
        .waitFor({ timeout: 60_000 });
      assertEachOnce(demo);
      assert.equal(entra.asked.length, 3);
      await takePicture(window, 'session-resumed');
    },
  );
}
