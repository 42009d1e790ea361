// What a person sees first.
import assert from 'node:assert/strict';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { runCommand } from './support/runCommand.ts';
import { takePicture } from './support/takePicture.ts';
import { uiTest } from './support/uiTest.ts';
import { manifestWords } from './support/words.ts';

const variants = [
  { language: 'en', theme: 'light' },
  { language: 'ja', theme: 'high-contrast' },
] as const;

for (const variant of variants) {
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
