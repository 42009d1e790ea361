// Every known sign-in error has words in both languages, and steps that help.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { signInErrors, type SignInErrorCode } from '../../../src/domain/signInErrors.ts';

const { explain } = await import('../../../src/host/explain.ts');
const { signInErrorButtons } = await import('../../../src/host/signInErrorButtons.ts');
const { signInErrorLink } = await import('../../../src/host/signInErrorLink.ts');
const { signInErrorWords } = await import('../../../src/host/signInErrorWords.ts');

const japanese = JSON.parse(
  readFileSync(new URL('../../../l10n/bundle.l10n.ja.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;
const codes = Object.keys(signInErrors) as SignInErrorCode[];
const unknown = 'AADSTS1234567';

/** Names, addresses and settings: the same in every language. */
const names =
  /Microsoft Graph Command Line Tools|Microsoft Authentication|Microsoft Account|Microsoft (?:Entra|Graph)|Microsoft|VS Code|Web|API|URI|https:\S+[a-z]|entraMfa\.[a-zA-Z.]+|http\.proxy|microsoft-[a-zA-Z.-]+|msal-no-broker|AADSTS\d+/g;

describe('the words of a sign-in error', () => {
  afterEach(() => {
    fake.translations = {};
  });

  for (const code of codes) {
    it(`${code} says what it means and what to do, in both languages`, () => {
      const { sentence, nextStep } = signInErrorWords(code);
      for (const text of [sentence, nextStep]) assert.match(text, /^[A-Z].*\.$/s);
      assert.doesNotMatch(sentence, /does not know/);
      fake.translations = japanese;
      const translated = signInErrorWords(code);
      for (const [text, english] of [
        [translated.sentence, sentence],
        [translated.nextStep, nextStep],
      ] as const) {
        assert.match(text, /[\u3040-\u30ff]/);
        assert.match(text, /。$/);
        assert.notEqual(text, english);
        assert.doesNotMatch(text.replace(names, ''), /[A-Za-z]{2,}(?<!ID)/, text);
      }
      for (const { title } of signInErrorButtons(code, true)) assert.match(title, /[\u3040-\u30ff]/);
    });
  }

  it('do not mix up errors that need something else', () => {
    const cause = new Map<string, string>();
    for (const code of codes) {
      const { sentence } = signInErrorWords(code);
      assert.equal(cause.get(sentence) ?? signInErrors[code], signInErrors[code], code);
      cause.set(sentence, signInErrors[code]);
    }
    assert.ok(cause.size >= 20);
  });

  it('of an unknown code say so, name it and where to look', () => {
    const { text, buttons } = explain({ kind: 'signInFailed', trace: { at: '', code: unknown, message: 'Bad luck.' } });
    assert.match(text, /AADSTS1234567 is an error code that this version does not know/);
    assert.match(text, /search the web/);
    assert.match(text, /https:\/\/login\.microsoftonline\.com\/error\?code=1234567/);
    assert.match(text, /Bad luck/);
    assert.ok(buttons.some(({ command }) => command === 'entraMfa.showSignInLog'));
  });

  it('of no code at all point to the settings, and quote', () => {
    const { text } = explain({ kind: 'signInFailed', trace: { at: '', message: 'No auth flow succeeded' } });
    assert.match(text, /application ID, the tenant ID and the cloud/);
    assert.match(text, /No auth flow succeeded/);
    assert.doesNotMatch(text, /Error code|undefined/);
  });

  it('keep code, ids and a link into the cloud that was asked', () => {
    const trace = {
      at: '',
      code: 'AADSTS65001',
      message: 'Long English text',
      requestId: 't-1',
      clientRequestId: 'c-2',
    };
    const { text } = explain({ kind: 'signInFailed', authority: 'https://login.chinacloudapi.cn', trace });
    for (const part of ['Error code: AADSTS65001', 'Request ID: t-1', 'Correlation ID: c-2'])
      assert.ok(text.includes(part));
    assert.ok(text.includes('https://login.chinacloudapi.cn/error?code=65001'));
    assert.ok(!text.includes('Long English text'));
  });

  it('never show a code as anything but text', () => {
    const { text } = explain({ kind: 'signInFailed', trace: { at: '', code: '[x](command:y) $(zap)\n' } });
    assert.ok(!text.includes('](') && !text.includes('$(') && !text.includes('\n'));
  });
});

describe('the steps beside a sign-in error', () => {
  it('offer the admin-consent link only where it helps and there is one', () => {
    const offers = (code: string, tenantKnown: boolean): boolean =>
      signInErrorButtons(code, tenantKnown).some(({ command }) => command === 'entraMfa.copyAdminConsentLink');
    assert.deepEqual(
      codes.filter((code) => offers(code, true)),
      ['AADSTS65001', 'AADSTS65004', 'AADSTS90094'],
    );
    assert.ok(!offers('AADSTS65001', false));
    assert.ok(!offers(unknown, true));
  });

  it('are there for every code, known or not', () => {
    for (const code of [...codes, unknown, undefined]) assert.ok(signInErrorButtons(code, false).length > 0);
  });
});

describe('signInErrorLink', () => {
  it('is there for Microsoft Entra’s codes alone', () => {
    assert.equal(signInErrorLink('AADSTS50011'), 'https://login.microsoftonline.com/error?code=50011');
    for (const code of ['network_error', '', 'AADSTS', 'AADSTS1&x=//evil.example']) {
      assert.equal(signInErrorLink(code), undefined);
    }
  });
});
