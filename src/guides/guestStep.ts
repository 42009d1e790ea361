// How a guest gets to the methods that count in the tenant of the host. Pure.
// https://jpazureid.github.io/blog/azure-active-directory/all-youneedtoknow-about-b2b-mfa/

import type { Language } from './messageLanguage.ts';

/** A step. @param domain of the tenant that the person is a guest in; undefined: no guest. */
export function guestStep(language: Language, domain: string | undefined): string | undefined {
  if (domain === undefined) return undefined;
  return language === 'ja'
    ? `ゲストの認証方法は組織ごとに別々に管理されているため、サインイン済みの場合はいったんサインアウトします。サインイン画面の [サインイン オプション] > [組織へのサインイン] で、${domain} を入力します。`
    : `You are a guest here, and each organization keeps your methods separately: if you are signed in already, sign out. On the sign-in page choose “Sign-in options”, then “Sign in to an organization”, and enter ${domain}.`;
}
