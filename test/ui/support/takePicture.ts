// Pictures for people to look at, in .vscode-test/pictures.
import assert from 'node:assert/strict';
import { testFolder } from '../../../scripts/vscode/testFolder.ts';
import type { UiWindow } from './uiWindow.ts';

const token = /eyJ[\w-]{8,}\.[\w-]{8,}/;
/** In the way Entra writes them; a masked number has other signs between the digits. */
const phoneNumber = /\+\d{1,3} ?\d{7,}/g;

/**
 * Saves `<language>-<theme>-<name>.png`. Fails if the window shows a token, or a readable phone number other than
 * those in `typed`: numbers that the test itself gave, so the product may show them.
 */
export async function takePicture(window: UiWindow, name: string, typed: string[] = []): Promise<void> {
  const { page, language, theme } = window;
  await page.screenshot({ path: testFolder('pictures', `${language}-${theme}-${name}.png`) });
  const shown = await page.locator('body').innerText();
  assert.doesNotMatch(shown, token);
  assert.deepEqual(
    [...(shown.match(phoneNumber) ?? [])].filter((number) => !typed.includes(number)),
    [],
  );
}
