// The whole tenant as a file: what is asked, where it goes, and what is there in the end. Keyboard only.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { openDemoTenant } from './support/openDemoTenant.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { saveAs } from './support/saveAs.ts';
import { takePicture } from './support/takePicture.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { whenNotified } from './support/whenNotified.ts';
import { words } from './support/words.ts';

for (const variant of variants([
  { language: 'ja', theme: 'light' },
  { language: 'en', theme: 'dark' },
])) {
  uiTest('exports everybody with the methods into a file that Excel opens', variant, async (window) => {
    await openDemoTenant(window);
    const file = path.join(path.dirname(window.profile.userData), 'users.csv');
    await runCommand(window, 'entraMfa.exportUsers');
    const input = quickInput(window);
    await input.options.filter({ hasText: words(window, 'Masked') }).waitFor();
    await takePicture(window, 'export-numbers');
    await checkAccessibility(window);
    await input.accept();
    await input.options.filter({ hasText: 'JSON' }).waitFor();
    await takePicture(window, 'export-format');
    await input.accept();
    await saveAs(window, file, 'export-where');
    await whenNotified(window, words(window, '{0} users are exported to {1}.', 150, 'users.csv'));
    await takePicture(window, 'export-done');
    const text = await readFile(file, 'utf8');
    assert.equal(text.trimEnd().split('\r\n').length, 151);
    assert.ok(text.startsWith('\ufeffid,userPrincipalName'));
  });
}
