// Case III: the text of the support case, with every fact that is asked for, and how to hand it in. Pure.
// https://jpazureid.github.io/blog/azure-active-directory/change-mfa-verification-method/ , and for the team and the phone numbers
// https://learn.microsoft.com/entra/fundamentals/cloud-footprint-faq

import type { MethodRef } from '../domain/authenticationMethod.ts';
import { composeMessage, type Message } from './composeMessage.ts';
import { accountLines, happenedLines, unknownWords, type LockedOutAdmin } from './lockedOutAdmin.ts';
import type { Language } from './messageLanguage.ts';
import { methodLines } from './methodLines.ts';
import { supportRoutes } from './supportRoutes.ts';

export interface SupportCaseFacts extends LockedOutAdmin {
  /** undefined: could not be read. */
  readonly methods?: readonly Pick<MethodRef, 'kind' | 'phoneType'>[];
  /** Why no other administrator helps (I): `none`, there is no other who may; `unreachable`, there are such, but nobody who can sign in. */
  readonly colleagues?: 'none' | 'unreachable';
  /** Why no partner helps (II): `none`, the subscriptions come from no CSP partner; `noRelationship`, one without the rights it takes. */
  readonly partner?: 'none' | 'noRelationship';
  /** Name and number under which support reaches somebody; left out if not known. */
  readonly contact?: string;
}

export function supportCase(language: Language, facts: SupportCaseFacts): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

const colleagueWords = {
  none: {
    en: 'there is no other administrator who may do it (Privileged Authentication Administrator or Global Administrator)',
    ja: 'ほかに操作できる管理者 (特権認証管理者またはグローバル管理者) がいない',
  },
  unreachable: {
    en: 'there are others with the role, but none of them can sign in',
    ja: 'ほかにもロールを持つ管理者はいるが、誰もサインインできない',
  },
} as const;

const partnerWords = {
  none: {
    en: 'our subscriptions do not come from a CSP partner',
    ja: 'サブスクリプションは CSP パートナー経由で購入していない',
  },
  noRelationship: {
    en: 'our CSP partner has no active GDAP relationship that includes Privileged Authentication Administrator, and nobody here can approve one',
    ja: 'CSP パートナーとの間に、特権認証管理者を含む有効な GDAP リレーションシップがなく、承認できる者もいない',
  },
} as const;

function english(facts: SupportCaseFacts): Message {
  const { colleagues, contact, partner } = facts;
  return composeMessage(
    'en',
    facts,
    'Administrator locked out by multifactor authentication: request for the Data Protection team',
    [
      [
        'We ask the Data Protection team to lift multifactor authentication temporarily for the account below, so that its methods can be registered anew.',
        colleagues === undefined ? undefined : 'Nobody in our organization can do it.',
      ],
      ['Tenant and account', ...accountLines('en', facts)],
      ['Situation', ...happenedLines('en', facts)],
      ['Methods registered for the account', ...methodLines('en', facts.methods)],
      [
        'Why the other ways fail',
        `- I. Another administrator: ${colleagues === undefined ? unknownWords.en : colleagueWords[colleagues].en}`,
        `- II. A CSP partner: ${partner === undefined ? unknownWords.en : partnerWords[partner].en}`,
      ],
      [
        'Proof that the tenant is ours, which we have ready:',
        '- registration papers of the company',
        '- recent invoices or order confirmations of the subscriptions, and how they are paid',
        '- control of the DNS of our custom domains (we can set a TXT record)',
        '- the subscriptions that the tenant has',
      ],
      contact === undefined ? [] : ['Contact for this case', `- ${contact}`],
      ...supportRoutes('en'),
    ],
  );
}

function japanese(facts: SupportCaseFacts): Message {
  const { colleagues, contact, partner } = facts;
  return composeMessage('ja', facts, '多要素認証により管理者がサインインできません: データ保護チームへの依頼', [
    [
      '下記のアカウントの認証方法を登録し直せるよう、データ保護チーム (Data Protection team) による多要素認証の一時的な解除をお願いします。',
      colleagues === undefined ? undefined : '組織内には、対応できる者がいません。',
    ],
    ['テナントとアカウント', ...accountLines('ja', facts)],
    ['状況', ...happenedLines('ja', facts)],
    ['アカウントに登録されている認証方法', ...methodLines('ja', facts.methods)],
    [
      'ほかの方法で対応できない理由',
      `- I. 別の管理者による対応: ${colleagues === undefined ? unknownWords.ja : colleagueWords[colleagues].ja}`,
      `- II. CSP パートナーによる対応: ${partner === undefined ? unknownWords.ja : partnerWords[partner].ja}`,
    ],
    [
      'テナントの所有を証明するものとして、次を用意しています。',
      '- 会社の登記事項証明書',
      '- サブスクリプションの直近の請求書または注文確認書と、支払い方法の情報',
      '- カスタム ドメインの DNS の管理権限 (TXT レコードを設定できます)',
      '- テナントで契約しているサブスクリプションの情報',
    ],
    contact === undefined ? [] : ['このケースの連絡先', `- ${contact}`],
    ...supportRoutes('ja'),
  ]);
}
