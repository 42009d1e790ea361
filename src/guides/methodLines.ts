// The kinds of method that an account has, each once, line by line. Pure.

import type { MethodRef } from '../domain/authenticationMethod.ts';
import { unknownWords } from './lockedOutAdmin.ts';
import type { Language } from './messageLanguage.ts';
import { methodWords } from './methodWords.ts';

/** @param methods undefined: not known. */
export function methodLines(
  language: Language,
  methods: readonly Pick<MethodRef, 'kind' | 'phoneType'>[] | undefined,
): readonly string[] {
  if (methods === undefined) return [`- ${unknownWords[language]}`];
  const names = [...new Set(methods.map((method) => methodWords(language, method)))];
  if (names.length === 0) return [language === 'ja' ? '- 登録されている認証方法はありません' : '- none'];
  return names.map((name) => `- ${name}`);
}
