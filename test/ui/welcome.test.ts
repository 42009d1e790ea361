// What a person sees first.
import assert from 'node:assert/strict';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { runCommand } from './support/runCommand.ts';
import { takePicture } from './support/takePicture.ts';
import { uiTest } from './support/uiTest.ts';
import { variants } from './support/variants.ts';
import { manifestWords } from './support/words.ts';

for (const variant of variants([
  { language: 'ja', theme: 'high-contrast' },
  { language: 'en', theme: 'light' },
])) {
  uiTest('the views say what the extension does and offer the demo tenant', variant, async (window) => {
    await runCommand(window, 'View: Show MFA Admin');
    const views = window.page.locator('[id="workbench.view.extension.entraMfa"]');
    await views.getByRole('button', { name: manifestWords(window, 'command.openDemoTenant') }).waitFor();
    const shown = await views.innerText();
    for (const paragraph of manifestWords(window, 'welcome.users').split('\n\n')) {
      if (!paragraph.startsWith('[')) assert.ok(shown.includes(paragraph), paragraph);
    }
    await takePicture(window, 'welcome');
    await checkAccessibility(window);
  });
}
