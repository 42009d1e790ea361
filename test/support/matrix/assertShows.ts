// Whether something on the screen, wherever, was this string of the product.

import assert from 'node:assert/strict';
import type { Language, Ran } from './openMatrix.ts';
import { saidIn } from './saidIn.ts';

/** @param string in English, as the product has it. @returns what stood for `{0}` and so on. */
export function assertShows(ran: Ran, string: string, language: Language): readonly string[] {
  const found = ran.shown.map((text) => saidIn(text, string, language)).find((values) => values !== undefined);
  assert.ok(found, `Not shown: ${string}`);
  return found;
}
