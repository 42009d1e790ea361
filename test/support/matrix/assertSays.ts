// Whether the person was told these sentences of the product, in the language of the window, and nothing in another.

import assert from 'node:assert/strict';
import { englishIn } from './englishIn.ts';
import type { Language, Ran } from './openMatrix.ts';
import { saidIn } from './saidIn.ts';

/** @param says the product's English strings; whatever stands for `{0}` may be anything. */
export function assertSays(ran: Ran, says: readonly string[], language: Language): void {
  for (const string of says) {
    assert.ok(saidIn(ran.told, string, language) !== undefined, `Not told: ${string}`);
  }
  if (language === 'en') return;
  const english = ran.shown.concat(ran.told).flatMap((text) => englishIn(text, ran.data));
  assert.deepEqual([...new Set(english)], [], 'English is left');
}
