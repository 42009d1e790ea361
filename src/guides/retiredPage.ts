// How to tell the retired page for MFA settings, which users may still describe, and what to open instead. Pure.
// https://jpazureid.github.io/blog/azure-active-directory/change-mfa-verification-method/ (its version of 2022, "pattern 2")

import { composeMessage, type Message, type MessageFacts } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';
import { numbered } from './numbered.ts';
import { securityInfoPlace, type SecurityInfo } from './securityInfo.ts';
import { serviceDeskBlock, type ServiceDesk } from './serviceDesk.ts';

export interface RetiredPageFacts extends MessageFacts {
  readonly displayName: string;
  readonly securityInfo?: SecurityInfo;
  readonly serviceDesk: ServiceDesk;
}

const retired = 'https://account.activedirectory.windowsazure.com/proofup.aspx';

export function retiredPage(language: Language, facts: RetiredPageFacts): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

function english(facts: RetiredPageFacts): Message {
  const { displayName, securityInfo, serviceDesk } = facts;
  return composeMessage('en', facts, 'If the page for your sign-in methods looks different', [
    [`Dear ${displayName},`],
    [
      'The page on which people used to set up their sign-in has been replaced. You have the old one before you if:',
      `- its address begins with ${retired}`,
      '- its heading is “Additional security verification”',
      '- it asks “How would you like to respond?”, and shows “Authentication phone” and “Set up Authenticator app”.',
    ],
    ['Do not go on there. Old instructions and bookmarks lead to it.'],
    numbered([
      'Close the page, and delete the bookmark that led to it.',
      `Type the address yourself: open ${securityInfoPlace('en', securityInfo)}.`,
      'You are right if you see your methods in a list, with “+ Add sign-in method” above it. Change and add them there.',
    ]),
    [
      'Do you get the old page all the same? Do not enter anything, and tell the service desk the address that the browser shows. A page that asks for your password under any other address may be a fake.',
    ],
    serviceDeskBlock('en', serviceDesk, 'Nobody from IT will ask you for your password or for a code.'),
  ]);
}

function japanese(facts: RetiredPageFacts): Message {
  const { displayName, securityInfo, serviceDesk } = facts;
  return composeMessage('ja', facts, '認証方法の設定ページの表示が案内と異なる場合', [
    [`${displayName} 様`],
    [
      '以前使われていた認証方法の設定ページは廃止され、新しいページに置き換えられています。次のような場合は、古いページが表示されています。',
      `- アドレスが ${retired} で始まる`,
      '- 見出しが [追加のセキュリティ確認] になっている',
      '- [応答に使用する方法を選択してください] の欄に、[認証用電話] や [Authenticator アプリの設定] が表示されている',
    ],
    ['古いページでは操作を続けないでください。以前の手順書やブックマークから開いてしまうことがあります。'],
    numbered([
      'ページを閉じ、そのページを開いたブックマークがあれば削除します。',
      `アドレスを直接入力して、${securityInfoPlace('ja', securityInfo)}を開きます。`,
      '認証方法の一覧と、その上に [+ サインイン方法の追加] が表示されていれば、正しいページです。変更と追加はそこで行います。',
    ]),
    [
      'それでも古いページが表示される場合は、何も入力せずに、ブラウザーに表示されているアドレスをサービス デスクにお知らせください。別のアドレスでパスワードの入力を求めるページは、偽物の可能性があります。',
    ],
    serviceDeskBlock('ja', serviceDesk, 'IT 部門の担当者がパスワードやコードをお尋ねすることはありません。'),
  ]);
}
