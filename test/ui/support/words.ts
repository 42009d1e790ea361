// The product's own words in the window's language, so that a test is written once for both.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../scripts/projectRoot.ts';
import type { UiWindow } from './uiWindow.ts';

/** A string of the code: its English literal, with values for `{0}`, `{1}`… Fails if it has no Japanese. */
export function words(window: UiWindow, english: string, ...values: (string | number)[]): string {
  const text = window.language === 'en' ? english : lookUp('l10n/bundle.l10n.ja.json', english);
  return text.replaceAll(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));
}

/** A string of package.json, by its key between the percent signs. */
export function manifestWords(window: Pick<UiWindow, 'language'>, key: string): string {
  return lookUp(window.language === 'en' ? 'package.nls.json' : 'package.nls.ja.json', key);
}

function lookUp(file: string, key: string): string {
  const text = (JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8')) as Record<string, string>)[key];
  if (text === undefined) throw new Error(`${file} has no ${key}`);
  return text;
}
