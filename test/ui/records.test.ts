// What is kept of operations: the summary for the ticket, deleting a record, and what a window that was killed leaves behind.
import assert from 'node:assert/strict';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenuByKeyboard, menuItems } from './support/contextMenu.ts';
import { killVSCode } from './support/killVSCode.ts';
import { modalDialog } from './support/modalDialog.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { commandTitle } from './support/runCommand.ts';
import { searchUsers } from './support/searchUsers.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { words } from './support/words.ts';

const operations = 'entraMfa.operations';

for (const variant of variants([
  { language: 'ja', theme: 'dark' },
  { language: 'en', theme: 'light' },
])) {
  uiTest(
    'records: a killed window is told honestly, the ticket gets a summary, a record goes',
    variant,
    async (window) => {
      const { page } = window;
      const dialog = modalDialog(window);
      await openDemoTenant(window);
      await searchUsers(window, 'camille.roux');
      const camille = treeRow(window, 'entraMfa.users', /^Camille Roux/);
      await chooseFromMenuByKeyboard(window, camille, 'entraMfa.resetMfa');
      await passGate(window, '4718');
      await dialog.press(words(window, 'Reset MFA'));
      await treeRow(window, operations, words(window, 'accepted; being read back')).first().waitFor();
      await killVSCode(window);

      await openDemoTenant(window);
      const stopped = treeRow(window, operations, words(window, 'stopped while reading back'));
      const gone = words(window, 'The demo tenant in which this ran is gone, so it cannot be resumed.');
      await stopped.filter({ visible: true }).waitFor();
      assert.ok((await stopped.getAttribute('aria-label'))?.includes(gone));
      await stopped.click();
      await page.keyboard.press('ArrowRight');
      await treeRow(window, operations, words(window, 'accepted; not read back')).first().waitFor();
      await takePicture(window, 'stopped');
      await checkAccessibility(window);
      const copy = 'entraMfa.copyTicketSummary';
      const remove = 'entraMfa.deleteOperation';
      assert.deepEqual(
        await menuItems(window, stopped),
        ([copy, 'entraMfa.exportResults', remove] as const).map((id) => commandTitle(window, id)),
      );

      await chooseFromMenuByKeyboard(window, stopped, copy);
      await page.locator('.statusbar').getByText(words(window, 'Copied')).waitFor();
      const summary = String(await page.evaluate('navigator.clipboard.readText()'));
      assert.ok(summary.startsWith(words(window, 'DEMO: {0}', words(window, 'Reset MFA'))), summary);
      for (const part of [
        'camille.roux@fernhill.example',
        '4718',
        '+1 ••••••••31',
        words(window, 'Request ID: {0}', ''),
      ]) {
        assert.ok(summary.includes(part), `${part} is missing in:\n${summary}`);
      }
      assert.doesNotMatch(summary, /5035550131/);

      await chooseFromMenuByKeyboard(window, stopped, remove);
      await takePicture(window, 'delete-record');
      await dialog.press(words(window, 'Delete Record'));
      await stopped.waitFor({ state: 'detached' });
      await treeRow(window, operations, words(window, 'Nothing changed from here yet')).waitFor();
    },
  );
}
