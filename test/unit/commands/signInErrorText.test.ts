// What "Explain a Sign-in Error…" shows and copies: readable as a whole in its dialog, and nothing of what was pasted but ids.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import { parseSignInError } from '../../../src/auth/parseSignInError.ts';
import { redirectUris } from '../../../src/auth/redirectUris.ts';
import { signInErrors } from '../../../src/domain/signInErrors.ts';
import { fitsModal } from '../../../src/commands/prompts/fitsModal.ts';

const { signInErrorText } = await import('../../../src/commands/signInErrorText.ts');

const clientId = '99999999-2222-4333-8444-555555555555';
const ids = {
  traceId: '0a1b2c3d-0000-4111-8222-333333333300',
  correlationId: 'ffffffff-0000-4111-8222-333333333300',
  timestamp: '2026-11-22T08:09:10Z',
};
const place = { authority: clouds.global.authority, clientId };
const japanese = JSON.parse(
  readFileSync(new URL('../../../l10n/bundle.l10n.ja.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

/** The address that is marked when the error names `redirectUri`. */
function marked(redirectUri?: string): string | undefined {
  const facts = { code: 'AADSTS50011', ...(redirectUri === undefined ? {} : { redirectUri }) };
  const lines = signInErrorText(facts, place).detail.split('\n');
  const found = lines.filter((line) => line.endsWith('(the one of this error)'));
  assert.ok(found.length <= 1);
  return found[0]?.replace(/^• (\S+) .*$/, '$1');
}

describe('an explained sign-in error', () => {
  afterEach(() => {
    fake.translations = {};
  });

  it('lists all redirect URIs and marks the one that the error names, whatever its port and letter case', () => {
    const uris = redirectUris(clientId);
    const { detail } = signInErrorText({ code: 'AADSTS50011' }, place);
    for (const uri of Object.values(uris)) {
      assert.ok(detail.includes(`• ${uri}\n`), uri);
      assert.equal(marked(uri), uri);
    }
    assert.equal(marked('http://localhost:43121/'), uris.desktop);
    assert.equal(marked('HTTPS://vscode.dev/redirect'), uris.browser);
    assert.equal(marked('ms-appx-web://microsoft.aad.brokerplugin/another-app'), uris.windowsBroker);
  });

  it('marks none for an address that VS Code does not use, and does not show it', () => {
    for (const other of ['https://evil.example/x', 'http://localhost.evil.example', 'https://vscode.dev/redirect/x']) {
      assert.equal(marked(other), undefined);
      assert.ok(!signInErrorText({ code: 'AADSTS50011', redirectUri: other }, place).ticket.includes('evil'));
    }
    assert.equal(marked(), undefined);
  });

  it('lists addresses for no other error, and without an app id says where it goes', () => {
    assert.doesNotMatch(signInErrorText({ code: 'AADSTS53003' }, place).detail, /localhost/);
    const { detail } = signInErrorText({ code: 'AADSTS50011' }, { ...place, clientId: undefined });
    assert.match(detail, /BrokerPlugin\/<application ID>/);
  });

  it('copies code, ids, time and a link into the cloud for the ticket', () => {
    const { ticket } = signInErrorText(
      { code: 'AADSTS53003', ...ids },
      { ...place, authority: clouds.usGov.authority },
    );
    for (const part of ['AADSTS53003', ...Object.values(ids), 'https://login.microsoftonline.us/error?code=53003']) {
      assert.ok(ticket.includes(part), part);
    }
  });

  it('has nothing of what was pasted but that', () => {
    const pasted = `AADSTS53003 amy.osei@fernhill.example +81 8099999999 access_token=eyJhbGciOiJub25lIn0.eyJ4IjoxfQ.x [x](command:y)`;
    const { message, detail, ticket } = signInErrorText(parseSignInError(pasted) ?? assert.fail(), place);
    for (const text of [message, detail, ticket]) assert.doesNotMatch(text, /amy|8099999999|eyJ|command:/);
  });

  it('can be read as a whole in its dialog, in both languages', () => {
    for (const translations of [{}, japanese]) {
      fake.translations = translations;
      for (const code of [...Object.keys(signInErrors), 'AADSTS1234567']) {
        const { message, detail } = signInErrorText({ code, ...ids, redirectUri: 'http://localhost' }, place);
        assert.ok(fitsModal(`${message}\n${detail}`), `${code}\n${detail}`);
      }
    }
  });
});
