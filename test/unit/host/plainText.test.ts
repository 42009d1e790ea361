// Hostile names, place by place: nothing in them may be interpreted.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText } from '../../../src/host/plainText.ts';

/** What VS Code's status bar and quick picks turn into an icon (vs/base/browser/ui/iconLabel/iconLabels.ts), widely. */
const icon = /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i;
/** What VS Code's notifications turn into a link (vs/base/common/linkedText.ts). */
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;

describe('plainText', () => {
  it('leaves ordinary names alone', () => {
    for (const name of [
      "Seán O'Brien",
      '山田 太郎',
      'Ines (Oslo)',
      'a & b <c>',
      'x_y*z*',
      '$100 (USD)',
      '👩‍👩‍👧 क्‍ष',
      'ﾔﾏﾀﾞ',
    ]) {
      assert.equal(plainText(name), name);
    }
  });

  it('shows no icon in the status bar or a quick pick', () => {
    for (const name of [
      '$(zap) Boss',
      '\\$(zap)',
      '$$(zap)',
      '\\\\$(sync~spin)',
      '$\u200b(zap)',
      '$\u0007(zap)',
      '$\u2060(zap)',
    ]) {
      assert.doesNotMatch(plainText(name), icon);
    }
    assert.equal(plainText('$(zap) Boss').replace('\u2060', ''), '$(zap) Boss');
  });

  it('shows no link in a notification', () => {
    for (const name of [
      '[Fix](command:workbench.action.quit)',
      '[a](https://x.example)',
      ']\u200b(command:x)',
      '[a]\u202e(command:x)',
    ]) {
      assert.doesNotMatch(plainText(name), link);
      assert.ok(!plainText(name).includes(']('));
    }
  });

  it('keeps to one line', () => {
    assert.equal(plainText('Ines\r\n\tBerg\u2028(admin)\u0085!'), 'Ines Berg (admin) !');
  });

  it('drops what reorders or hides text', () => {
    assert.equal(plainText('a\u202egpj.exe\u202c'), 'agpj.exe');
    assert.equal(plainText('In\u200bes\u2066\u00ad\ufeff\u{e0041}'), 'Ines');
  });

  it('isolates right-to-left names from what stands beside them', () => {
    assert.equal(plainText('שרה כהן'), '\u2068שרה כהן\u2069');
    assert.equal(plainText('\u2069שרה'), '\u2068שרה\u2069');
  });

  it('shortens what is too long, never within a character', () => {
    assert.equal(plainText('𠮷'.repeat(300), 10), `${'𠮷'.repeat(9)}…`);
    assert.equal(Array.from(plainText('x'.repeat(5000))).length, 200);
  });

  it('holds for any text', () => {
    const parts = fc.constantFrom(
      '$',
      '(',
      ')',
      '[',
      ']',
      'zap',
      'command:x',
      '\u2060',
      '\u202e',
      '\n',
      'ש',
      '\\',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        const out = plainText(pieces.join(''));
        assert.doesNotMatch(out, icon);
        assert.doesNotMatch(out, link);
        assert.doesNotMatch(out, /[\n\u202e]/);
      }),
    );
  });
});
