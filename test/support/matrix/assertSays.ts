// Whether the person was told these sentences of the product, in the language of the window, and nothing in another.

import assert from 'node:assert/strict';
import translations from '../../../l10n/bundle.l10n.ja.json' with { type: 'json' };
import { englishIn } from './englishIn.ts';
import type { Language, Ran } from './openMatrix.ts';

const japanese: Readonly<Record<string, string | undefined>> = translations;

/** @param says the product's English strings; whatever stands for `{0}` may be anything. */
export function assertSays(ran: Ran, says: readonly string[], language: Language): void {
  for (const string of says) {
    const sentence = language === 'en' ? string : japanese[string];
    assert.ok(sentence !== undefined, `There is no Japanese for: ${string}`);
    assert.match(ran.told, pattern(sentence));
  }
  if (language === 'en') return;
  const english = ran.shown.concat(ran.told).flatMap((text) => englishIn(text, ran.data));
  assert.deepEqual([...new Set(english)], [], 'English is left');
}

function pattern(sentence: string): RegExp {
  const parts = sentence.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('[^]*'));
}
