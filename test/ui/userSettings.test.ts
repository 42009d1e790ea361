// What can be set of one user, and ending sessions, one after the other, without a mouse: what is asked, what is said first, how it ends.

import assert from 'node:assert/strict';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenu, chooseFromMenuByKeyboard } from './support/contextMenu.ts';
import { expandRow } from './support/expandRow.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { modalDialog } from './support/modalDialog.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { quickInput } from './support/quickInput.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import type { CommandId } from '../../src/manifest.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

for (const variant of variants([
  { language: 'ja', theme: 'dark' },
  { language: 'en', theme: 'light' },
])) {
  uiTest('what can be set of a user is asked, shown as a plan, done and verified', variant, async (window) => {
    const input = quickInput(window);
    const dialog = modalDialog(window);
    const say = (english: string): string => words(window, english);
    const begin = async (person: string, command: CommandId): Promise<void> => {
      const row = treeRow(window, 'entraMfa.users', new RegExp(`^${person}`));
      await chooseFromMenuByKeyboard(window, row, command);
      await passGate(window, '4730');
    };
    const confirm = async (verb: string, ...parts: readonly string[]): Promise<void> => {
      const detail = await dialog.detail();
      for (const part of parts) assert.ok(detail.includes(say(part)), `${part} is missing in: ${detail}`);
      await takePicture(window, `${verb}-plan`);
      await dialog.press(say(verb));
      const done = treeRow(window, 'entraMfa.operations', say(verb)).first();
      await done.filter({ hasText: say('done and verified') }).waitFor();
    };
    await openDemoTenant(window);

    await searchUsers(window, 'amy.osei');
    await begin('Amy Osei', 'entraMfa.setDefaultMethod');
    await input.options.first().waitFor();
    await takePicture(window, 'default-pick');
    await input.pick(say('a Microsoft Authenticator notification'));
    await confirm('Set Default Sign-in Method', 'Becomes:', 'a Microsoft Authenticator notification');

    await begin('Amy Osei', 'entraMfa.setPerUserMfa');
    await input.options
      .filter({ hasText: say('enforced') })
      .first()
      .waitFor();
    await takePicture(window, 'per-user-mfa-pick');
    await input.pick(say('MFA at every sign-in, older apps included.'));
    await confirm('Set Per-user MFA State', 'Per-user MFA');

    await begin('Amy Osei', 'entraMfa.setResetEmail');
    await input.message
      .filter({ hasText: say('The address. It is for resetting the password alone, never for MFA.') })
      .waitFor();
    await input.answer('amy');
    await input.message.filter({ hasText: say('This is not an e-mail address. Example: name@example.com') }).waitFor();
    await takePicture(window, 'email-wrong');
    await input.answer('amy@home.example');
    await confirm(
      'Set Email (Password Reset Only)',
      'This address is for resetting the password alone: it is never a method for MFA.',
    );

    await begin('Amy Osei', 'entraMfa.revokeSessions');
    await confirm('Revoke Sign-in Sessions', 'Is revoked:', 'all sign-in sessions');

    await searchUsers(window, 'bodil.krag');
    const bodil = treeRow(window, 'entraMfa.users', /^Bodil Krag/);
    await expandRow(bodil);
    const phone = treeRow(window, 'entraMfa.users', say('Phone (mobile)')).first();
    await chooseFromMenu(window, phone, 'entraMfa.setSmsSignIn');
    await passGate(window, '4730');
    await input.options.filter({ hasText: say('Turn off: the phone stays registered for MFA') }).waitFor();
    await takePicture(window, 'sms-pick');
    await input.pick(say('Turn off: the phone stays registered for MFA'));
    await confirm('Turn SMS Sign-in On or Off', 'SMS sign-in');

    await searchUsers(window, 'amy.osei');
    await begin('Amy Osei', 'entraMfa.removeAllMethods');
    await input.options.filter({ hasText: say('Revoke sign-in sessions') }).waitFor();
    await takePicture(window, 'remove-all-extras');
    await input.tick(say('Revoke sign-in sessions'));
    await input.accept();
    const upn = 'amy.osei@fernhill.example';
    await input.message
      .filter({ hasText: words(window, 'Read the plan. To go on, type the user principal name: {0}', upn) })
      .waitFor();
    await expectInPlan(window, [say('Email (password reset only)'), say('all sign-in sessions')]);
    await takePicture(window, 'remove-all-plan');
    await input.answer(upn);
    const removed = treeRow(window, 'entraMfa.operations', say('Remove All Methods')).first();
    await removed.filter({ hasText: say('done and verified') }).waitFor();
    await takePicture(window, 'settings-done');
    await checkAccessibility(window);
  });
}
