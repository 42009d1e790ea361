// Where people manage their own sign-in methods, as it is written in texts. Pure.

import type { Language } from './messageLanguage.ts';

export interface SecurityInfo {
  /** Short, to be typed. */
  readonly link: string;
  /** Where it leads: people are to see that they have arrived at the right place. */
  readonly page: string;
}

/** The object of "open": the page by address, or by name where this cloud's address is not known for certain. Japanese brings its
 * own blanks: an address stands between two, a name between none. */
export function securityInfoPlace(language: Language, securityInfo: SecurityInfo | undefined): string {
  const ja = language === 'ja';
  if (securityInfo === undefined)
    return ja ? '「マイ サインイン」の [セキュリティ情報] のページ' : 'the page “Security info” of “My Sign-Ins”';
  const { link, page } = securityInfo;
  return ja
    ? ` ${link} ([セキュリティ情報] のページ、${page} が表示されます) `
    : `${link} (it leads to Security info, ${page})`;
}
