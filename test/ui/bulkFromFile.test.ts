// Many users from a file: good and bad rows, what is not used as a file to correct, the plan, a count that has to be typed, the result and
// its export.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { chooseFromMenu } from './support/contextMenu.ts';
import { expectInPlan } from './support/expectInPlan.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { passGate } from './support/passGate.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { saveAs } from './support/saveAs.ts';
import { takePicture } from './support/takePicture.ts';
import { treeRow } from './support/treeRow.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { whenNotified } from './support/whenNotified.ts';
import { words } from './support/words.ts';

const operations = 'entraMfa.operations';
/** As Japanese Excel saves it: in Shift_JIS, 要確認 in the last column. */
const rows = [
  'userPrincipalName,memo\r\n',
  'amy.osei@fernhill.example,\r\n',
  'camille.roux@fernhill.example,"=1+1"\r\n',
  'amy.osei@fernhill.example,\r\n',
  'nobody@fernhill.example,',
];
const bytes = Buffer.concat([
  Buffer.from(rows.join('')),
  Buffer.from([0x97, 0x76, 0x8a, 0x6d, 0x94, 0x46, 0x0d, 0x0a]),
]);

for (const variant of variants([
  { language: 'ja', theme: 'light' },
  { language: 'en', theme: 'dark' },
])) {
  uiTest('resets many people from a file, leaves bad rows out, and exports the results', variant, async (window) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'from-file-'));
    try {
      const file = path.join(folder, 'members.csv');
      await writeFile(file, bytes);
      await openDemoTenant(window);
      const input = quickInput(window);
      const asked = (question: string) =>
        input.box.and(window.page.getByPlaceholder(words(window, question), { exact: false })).waitFor();

      await runCommand(window, 'entraMfa.bulkReset');
      await asked('For whom?');
      await takePicture(window, 'bulk-sources');
      await input.pick(words(window, 'A file…'));
      await saveAs(window, file, 'bulk-open');
      await passGate(window, '4711');
      await input.pick(words(window, 'Reset MFA'));
      await asked('Read the plan. What next?');
      await takePicture(window, 'bulk-plan');
      await expectInPlan(window, [
        words(window, 'Source: {0}', 'members.csv (Shift_JIS (CP932))'),
        words(window, 'Rows that are not used: {0}', 2),
        words(window, 'Users who are changed: {0}', 2),
        words(window, 'Line {0}: {1}', 4, words(window, 'The same is said in line {0}, which is used.', 2)),
        words(window, 'Line {0}: {1}', 5, words(window, 'There is no such user in this tenant.')),
      ]);

      await input.pick(words(window, 'Save the rows that are not used…'));
      const toCorrect = path.join(folder, 'to-correct.csv');
      await saveAs(window, toCorrect, 'bulk-save-rows');
      await asked('Read the plan. What next?');
      const corrected = await readFile(toCorrect, 'utf8');
      assert.ok(corrected.includes('nobody@fernhill.example,要確認,5,'), corrected);

      await input.pick(words(window, 'Go on and confirm…'));
      const prompt = words(window, 'Read the plan. To go on, type how many users it changes: {0}', 2);
      await input.message.filter({ hasText: prompt }).waitFor();
      await takePicture(window, 'bulk-count');
      await input.answer('2');
      const operation = treeRow(window, operations, words(window, 'Reset MFA')).first();
      await operation.filter({ hasText: words(window, 'done and verified') }).waitFor();

      await chooseFromMenu(window, operation, 'entraMfa.exportResults');
      await asked('Which kind of file?');
      await takePicture(window, 'bulk-export');
      await input.pick(words(window, 'Table (CSV)'));
      const results = path.join(folder, 'results.csv');
      await saveAs(window, results, 'bulk-save-results');
      const saved = words(window, 'The results are saved. They name users: keep the file where such data may be kept.');
      await whenNotified(window, saved);
      const exported = await readFile(results, 'utf8');
      assert.match(exported, /^\ufeffuserPrincipalName,id,displayName,/);
      assert.match(exported, /\r\ncamille\.roux@fernhill\.example,.+,done,.+,deleteMethod,.+,verified,/);
      await takePicture(window, 'bulk-done');
      await checkAccessibility(window);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
