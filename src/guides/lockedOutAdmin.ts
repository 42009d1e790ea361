// What the texts about a locked-out administrator say in common: which tenant, which account. Pure.

import type { Block, MessageFacts } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';
import type { SecurityInfo } from './securityInfo.ts';

/** All of it plain; undefined: not known. */
export interface LockedOutAdmin extends MessageFacts {
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  readonly tenantName?: string;
  readonly tenantId?: string;
  /** `….onmicrosoft.com`. */
  readonly initialDomain?: string;
  /** What was done, as the person tells it. */
  readonly happened?: string;
  /** When, as the person tells it. */
  readonly happenedAt?: string;
  readonly securityInfo?: SecurityInfo;
}

export const unknownWords = { en: 'not known at the time of writing', ja: '本文の作成時点では不明' } as const;

/** Name, id and domain of the tenant, and the account, line by line. What is not known is said to be. */
export function accountLines(language: Language, facts: LockedOutAdmin): Block {
  const ja = language === 'ja';
  const { displayName, initialDomain, tenantId, tenantName, userPrincipalName } = facts;
  const line = (label: string, value: string | undefined): string => `- ${label}: ${value ?? unknownWords[language]}`;
  return [
    line(ja ? 'テナント名' : 'Tenant name', tenantName),
    line(ja ? 'テナントの初期ドメイン' : 'Initial domain of the tenant', initialDomain),
    line(ja ? 'テナント ID' : 'Tenant ID', tenantId),
    line(ja ? 'サインインできない管理者' : 'Administrator who cannot sign in', displayName),
    line(ja ? 'ユーザー プリンシパル名 (UPN)' : 'User principal name (UPN)', userPrincipalName),
  ];
}

/** What was done and when. */
export function happenedLines(language: Language, { happened, happenedAt }: LockedOutAdmin): Block {
  const ja = language === 'ja';
  return [
    `- ${ja ? '行った操作・起きたこと' : 'What was done or happened'}: ${happened ?? unknownWords[language]}`,
    `- ${ja ? '日時' : 'When'}: ${happenedAt ?? unknownWords[language]}`,
  ];
}
