// The frame of every UI test: a fresh VS Code of its own, on a fresh profile, driven through the browser as a person would.
//
// How to write one (test/ui/<journey>.test.ts):
//
//   for (const language of ['en', 'ja'] as const) {
//     uiTest('resets a user from the menu', { language }, async (window) => {
//       await openDemoTenant(window);                                     // by keyboard, through the command palette
//       const row = treeRow(window, 'entraMfa.users', /Aiko/);            // a locator: waits by itself, never sleeps
//       await chooseFromMenu(window, row, 'entraMfa.resetMfa');           // right click; commands by id, in either language
//       const dialog = modalDialog(window);
//       assert.match(await dialog.detail(), /…/);
//       await takePicture(window, 'reset-dialog');                        // .vscode-test/pictures/<lang>-<theme>-reset-dialog.png
//       await dialog.press(words(window, 'Reset MFA'));                   // a string of the code, in the window's language
//       await checkAccessibility(window);
//     });
//   }
//
// Good to know: wait for what a person would see, with the locators' own waiting (`await row.waitFor()`), not for time.
// Lists draw only the rows on screen: search or scroll to others. Toasts go by themselves: `whenNotified(window, …)`.
// Run one test with `npm test -- ui --only 'resets a user'`. A failed test leaves a
// picture in .vscode-test/pictures and prints the extension's log. An error of ours in the browser's console fails the test.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeWindow } from './closeWindow.ts';
import { openWindow, type WindowOptions } from './openWindow.ts';
import { reportFailure } from './reportFailure.ts';
import { closeSharedBrowser } from './sharedBrowser.ts';
import type { UiWindow } from './uiWindow.ts';

/** Declares a test. Its name is a sentence; language and theme are added where they are not English and light. */
export function uiTest(name: string, options: WindowOptions, body: (window: UiWindow) => Promise<void>): void {
  const variant = [options.language, options.theme].filter(
    (word) => word !== undefined && word !== 'en' && word !== 'light',
  );
  const fullName = variant.length === 0 ? name : `${name} (${variant.join(', ')})`;
  after(closeSharedBrowser);
  test(fullName, async () => {
    const window = await openWindow(options);
    try {
      await body(window);
      assert.deepEqual(window.errors, [], 'errors of ours in the console');
    } catch (error) {
      await reportFailure(window, fullName);
      throw error;
    } finally {
      await closeWindow(window);
    }
  });
}
