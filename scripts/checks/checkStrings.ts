// Holds the strings of the code and their Japanese together. package.nls*.json is the manifest test's business.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { projectRoot } from '../projectRoot.ts';
import { exportStrings } from './exportStrings.ts';

/** Names and signs that are the same in both languages. */
const sameInJapanese = new Set<string>(['Microsoft Authenticator', 'Windows Hello for Business']);

/** Returns what is wrong, one sentence a line, or undefined. */
export async function checkStrings(): Promise<string | undefined> {
  const exported = await exportStrings();
  const english = await readBundle('bundle.l10n.json');
  const japanese = await readBundle('bundle.l10n.ja.json');
  const problems: string[] = [];
  if (!isDeepStrictEqual(english, exported)) {
    problems.push('l10n/bundle.l10n.json is not what the code says: run `npm run l10n`.');
  }
  for (const key of Object.keys(exported)) {
    const translation = japanese[key];
    if (typeof translation !== 'string') problems.push(`No Japanese for: ${key}`);
    else if (placeholders(translation) !== placeholders(message(key, exported[key]))) {
      problems.push(`Other placeholders in the Japanese of: ${key}`);
    } else if (
      translation === message(key, exported[key]) &&
      hasWords(translation) &&
      !sameInJapanese.has(translation)
    ) {
      problems.push(`Still English in the Japanese bundle: ${key}`);
    }
  }
  for (const key of Object.keys(japanese)) {
    if (!(key in exported)) problems.push(`Left over in the Japanese bundle: ${key}`);
  }
  return problems.length === 0 ? undefined : problems.join('\n');
}

/** A missing bundle is one with no strings in it. */
async function readBundle(name: string): Promise<Record<string, unknown>> {
  const file = path.join(projectRoot, 'l10n', name);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>) : {};
}

/** A string with a comment for translators has a key of its own and its English beside the comment. */
function message(key: string, exported: unknown): string {
  return typeof exported === 'object' && exported !== null && 'message' in exported ? String(exported.message) : key;
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted().join();
}

function hasWords(text: string): boolean {
  return /\p{Letter}/u.test(text.replaceAll(/\{\w+\}/g, ''));
}
