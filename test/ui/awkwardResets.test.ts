// Resets that other tools get wrong: a default that blocks itself, and a person who has everything. Keyboard only.
import assert from 'node:assert/strict';
import { chooseFromMenuByKeyboard } from './support/contextMenu.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { modalDialog } from './support/modalDialog.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { quickInput } from './support/quickInput.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

for (const variant of variants([
  { language: 'en', theme: 'dark' },
  { language: 'ja', theme: 'light' },
])) {
  uiTest(
    'a default that blocks itself, and a person with every method, are reset to the end',
    variant,
    async (window) => {
      const begin = async (name: string): Promise<void> => {
        await searchUsers(window, name);
        const row = treeRow(window, 'entraMfa.users', new RegExp(`^${name}`));
        await chooseFromMenuByKeyboard(window, row, 'entraMfa.resetMfa');
        await passGate(window, '4714');
      };
      const end = async (name: string): Promise<void> => {
        const operation = treeRow(window, 'entraMfa.operations', name).first();
        await operation.filter({ hasText: words(window, 'done and verified') }).waitFor();
        await takePicture(window, `${name}-done`);
      };
      await openDemoTenant(window);

      await begin('Anton Keller');
      const dialog = modalDialog(window);
      const detail = await dialog.detail();
      for (const part of ['First, the default sign-in method changes:', 'a call to the alternate mobile phone']) {
        assert.ok(detail.includes(words(window, part)), detail);
      }
      await takePicture(window, 'Anton Keller-plan');
      await dialog.press(words(window, 'Reset MFA'));
      await end('Anton Keller');

      // More than a modal can show: the plan is a document.
      await begin('Bianca Novak');
      const input = quickInput(window);
      await input.pick(words(window, 'Reset MFA'));
      const upn = 'bianca.novak@fernhill.example';
      await input.message
        .filter({ hasText: words(window, 'Read the plan. To go on, type the user principal name: {0}', upn) })
        .waitFor();
      const parts = [
        'Is deactivated, and stays assigned:',
        'Passkey (FIDO2)',
        'External method',
        'Unknown method',
        'Email (password reset only)',
        'Methods of a kind that this version does not know are left alone.',
      ];
      await expectInPlan(
        window,
        parts.map((part) => words(window, part)),
      );
      await takePicture(window, 'Bianca Novak-plan');
      await input.answer(upn);
      await end('Bianca Novak');
      await treeRow(window, 'entraMfa.operations', words(window, 'verified deactivated')).waitFor();
    },
  );
}
