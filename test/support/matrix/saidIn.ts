// Finds a string of the product in what was shown, in the language of the window.

import assert from 'node:assert/strict';
import translations from '../../../l10n/bundle.l10n.ja.json' with { type: 'json' };
import type { Language } from './openMatrix.ts';

const japanese: Readonly<Record<string, string | undefined>> = translations;

/** @param string in English, as the product has it. @returns what stands for `{0}` and so on, in the order of their numbers; undefined:
 * it is not there. */
export function saidIn(text: string, string: string, language: Language): readonly string[] | undefined {
  const sentence = language === 'en' ? string : japanese[string];
  assert.ok(sentence !== undefined, `There is no Japanese for: ${string}`);
  const numbers = [...sentence.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number));
  const parts = sentence.split(/\{\d+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(parts.join('([^]*?)')).exec(text)?.slice(1);
  return found && numbers.map((_, index) => found[numbers.indexOf(index)] ?? '');
}
