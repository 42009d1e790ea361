// An error page of Microsoft Entra tells VS Code nothing: the person has it explained. By keyboard alone, with no tenant open.
import assert from 'node:assert/strict';
import { redirectUris } from '../../src/auth/redirectUris.ts';
import { checkAccessibility } from './support/checkAccessibility.ts';
import { modalDialog } from './support/modalDialog.ts';
import { quickInput } from './support/quickInput.ts';
import { runCommand } from './support/runCommand.ts';
import { takePicture } from './support/takePicture.ts';
import { uiTest } from './support/uiTest.ts';
import type { UiWindow } from './support/uiWindow.ts';
import { variants } from './support/variants.ts';
import { whenNotified } from './support/whenNotified.ts';
import { words } from './support/words.ts';

const clientId = 'aaaaaaaa-1111-4222-8333-444444444444';
const settings = {
  'entraMfa.auth.clientId': clientId,
  'entraMfa.auth.tenantId': 'bbbbbbbb-1111-4222-8333-444444444444',
};
const traceId = '0a1b2c3d-0000-4111-8222-333333333300';
const page = `Sorry, but we’re having trouble signing you in. AADSTS50011: The redirect URI 'http://localhost:43121/' specified in the request does not match the redirect URIs configured for the application. Request Id: ${traceId} Timestamp: 2026-11-22T08:09:10Z amy.osei@fernhill.example`;

async function clipboard(window: UiWindow): Promise<string> {
  return String(await window.page.evaluate('navigator.clipboard.readText()'));
}

for (const language of variants(['ja', 'en'])) {
  uiTest('explains a pasted sign-in error, and copies what a ticket needs', { language, settings }, async (window) => {
    await runCommand(window, 'entraMfa.explainSignInError');
    const input = quickInput(window);
    await input.title.filter({ hasText: words(window, 'Explain a Sign-in Error') }).waitFor();
    await input.box.fill('something went wrong');
    await input.message.filter({ hasText: 'AADSTS' }).waitFor();
    await takePicture(window, 'sign-in-error-no-code');
    await checkAccessibility(window, '.quick-input-widget');
    await input.answer(page);

    const dialog = modalDialog(window);
    const detail = await dialog.detail();
    for (const uri of Object.values(redirectUris(clientId))) assert.ok(detail.includes(uri), detail);
    assert.ok(detail.includes(words(window, '• {0} (the one of this error)', 'http://localhost')), detail);
    assert.ok(detail.includes(traceId) && !detail.includes('amy.osei'), detail);
    await takePicture(window, 'sign-in-error');
    await checkAccessibility(window, '.monaco-dialog-box');
    await dialog.press(words(window, 'Copy'));
    await window.page.locator('.statusbar-item', { hasText: words(window, 'Copied') }).waitFor();
    const copied = await clipboard(window);
    assert.ok(copied.includes('AADSTS50011') && copied.includes(traceId) && !copied.includes('amy.osei'), copied);

    // A step beside an explanation is taken from the keyboard as well.
    await runCommand(window, 'entraMfa.explainSignInError');
    await input.answer('AADSTS65001');
    await takePicture(window, 'sign-in-error-consent');
    await dialog.press(words(window, 'Copy Admin-consent Link'));
    const said = words(
      window,
      'The admin-consent link is copied. It asks for the permissions to read and to change authentication methods. Send it to an administrator who may grant them for the whole tenant.',
    );
    await whenNotified(window, said);
    const link = new URL(await clipboard(window));
    assert.equal(link.pathname, `/${settings['entraMfa.auth.tenantId']}/v2.0/adminconsent`);
  });
}
