// The texts handed to people: word for word as they were read, with every fact they must have, nothing left to fill in, one language each.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languages } from '../../../src/guides/messageLanguage.ts';
import { adminFacts } from './adminFacts.ts';
import { goldenCases } from './goldenCases.ts';
import { checkedOn } from './textFact.ts';
import { userFacts } from './userFacts.ts';

const textFacts = [...userFacts, ...adminFacts];
const golden = new URL('./golden/', import.meta.url);
const texts = Object.entries(goldenCases).flatMap(([name, write]) =>
  languages.map((language) => {
    const { subject, body } = write(language);
    return { name, language, subject, body, file: `${name}.${language}.txt`, whole: `${subject}\n\n${body}` };
  }),
);

/** Names that are the same in Japanese, as the portal and its documentation write them. */
const names = [
  ...['Microsoft Authenticator', 'Microsoft Entra', 'Microsoft 365', 'Office 365', 'Microsoft', 'Authenticator', 'Web'],
  ...[
    'Windows Hello for Business',
    'Privileged Identity Management',
    'Data Protection team',
    'App Store',
    'Google Play',
  ],
  ...[
    'FIDO2',
    'OATH',
    'QR',
    'PIN',
    'PC',
    'SMS',
    'MFA',
    'ID',
    'IT',
    'UPN',
    'UTC',
    'DNS',
    'TXT',
    'CSP',
    'GDAP',
    'DAP',
    'II',
    'I',
  ],
  // Of the invented tenant.
  ...['Fernhill Trading', 'Fernhill'],
];

describe('a text for people', () => {
  it('is, word for word, what was read', () => {
    assert.deepEqual(readdirSync(golden).toSorted(), texts.map(({ file }) => file).toSorted());
    for (const { file, whole } of texts) assert.equal(whole, readFileSync(new URL(file, golden), 'utf8'), file);
  });

  it('says every fact it must, in both languages, and each fact has a source', () => {
    assert.match(checkedOn, /^\d{4}-\d{2}-\d{2}$/);
    for (const { texts: named, fact, source, ...says } of textFacts) {
      assert.match(source, /^https:\/\//, fact);
      for (const { name, language, file, whole } of texts) {
        if (named.some((one) => one === name)) assert.match(whole, says[language], `${file}: ${fact}`);
      }
    }
  });

  it('has a table of facts, every one', () => {
    const covered = new Set(textFacts.flatMap(({ texts: named }) => named));
    assert.deepEqual(
      Object.keys(goldenCases).filter((name) => !covered.has(name)),
      [],
    );
  });

  it('leaves nothing to fill in', () => {
    for (const { file, whole } of texts) {
      assert.doesNotMatch(
        whole,
        /\bundefined|\bnull\b|\bnan\b|\[object|\$\{|\{\d+\}|\{\w*\}|<[^>]*>|_{3}|…|TODO|xxx/i,
        file,
      );
      assert.doesNotMatch(whole, /(^|\n)\n\n|: ?\n\n|[ \t]\n|^- $/, file);
    }
  });

  it('in Japanese has no English left but names, and in English no Japanese', () => {
    for (const { file, language, whole } of texts) {
      if (language === 'en') assert.doesNotMatch(whole, /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/, file);
      else {
        const bare = names.reduce(
          (text, name) => text.replaceAll(name, ''),
          whole.replaceAll(
            /https?:\/\/[\w./#~%?=&-]+|[\w.-]+@[\w.-]+|[\w-]+(\.[\w-]+)*\.(example|com)|[0-9a-f-]{36}/g,
            '',
          ),
        );
        assert.deepEqual(bare.match(/[A-Za-z]+/g) ?? [], [], file);
        assert.doesNotMatch(
          bare,
          /[\u3040-\u30ff\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u3040-\u30ff\u4e00-\u9fff]/,
          file,
        );
        // Blanks stand between katakana words and around digits, never before a particle; a name and さん, and the head of a polite address, are words of their own.
        assert.doesNotMatch(
          whole.replaceAll('あおい さくら', ''),
          /[\u3040-\u30ff\u4e00-\u9fff] (?!さん|ご)[\u3041-\u309f]/,
          file,
        );
      }
    }
  });

  it('about the demo tenant begins with DEMO / デモ, subject and text, and no other does', () => {
    for (const { name, language, subject, body } of texts) {
      const head = language === 'ja' ? 'デモ: ' : 'DEMO: ';
      const demo = /Unknown$/.test(name) && !/^(wasItYou|helping)/.test(name);
      assert.deepEqual([subject.startsWith(head), body.startsWith(head)], [demo, demo], name);
    }
  });

  it('says who to call, and not to trust a number that somebody gives', () => {
    for (const { file, language, body } of texts) {
      if (/^(helping|partner|support|mfaLifted|lockedOut)/.test(file)) continue;
      assert.match(
        body,
        language === 'ja'
          ? /伝えられた連絡先は使わない|以前からご存じの番号/
          : /Do not use a number|that you already know/,
        file,
      );
    }
  });
});
