// People with power over others: the plan as a document, and the user principal name to be typed. Keyboard only.
import { chooseFromMenuByKeyboard } from './support/contextMenu.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { quickInput } from './support/quickInput.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { words } from './support/words.ts';

const variants = [
  { language: 'en', theme: 'high-contrast', name: 'Daphne Sorel', because: () => '' },
  {
    language: 'ja',
    theme: 'light',
    name: 'Akira Hayama',
    because: (window: UiWindow) => words(window, 'Privileged Authentication Administrator'),
  },
] as const;

for (const { name, because, ...variant } of variants) {
  const upn = `${name.toLowerCase().replace(' ', '.')}@fernhill.example`;
  uiTest('a privileged person is reset only by who types the user principal name', variant, async (window) => {
    await openDemoTenant(window);
    await searchUsers(window, upn);
    const row = treeRow(window, 'entraMfa.users', new RegExp(`^${name}`)).filter({ hasText: words(window, 'admin') });
    await chooseFromMenuByKeyboard(window, row, 'entraMfa.resetMfa');
    await passGate(window, '4713');
    const input = quickInput(window);
    await input.pick(words(window, 'Reset MFA'));
    await input.message
      .filter({ hasText: words(window, 'Read the plan. To go on, type the user principal name: {0}', upn) })
      .waitFor();
    await expectInPlan(window, [words(window, 'PRIVILEGED USER: {0}', because(window)), 'adele.fern@fernhill.example']);
    await takePicture(window, 'privileged-plan');
    await input.answer('yes');
    await input.message
      .filter({ hasText: words(window, 'Type {0} to go on, or press Escape to change nothing.', upn) })
      .waitFor();
    await takePicture(window, 'privileged-wrong');
    await input.answer(upn.toUpperCase());
    await treeRow(window, 'entraMfa.operations', words(window, 'done and verified')).first().waitFor();
    // The plan is closed.
    await window.page.locator('.editor-instance').first().waitFor({ state: 'detached' });
    await takePicture(window, 'privileged-done');
  });
}
