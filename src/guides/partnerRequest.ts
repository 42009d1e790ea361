// Case II: asks the CSP partner to reset a locked-out administrator, and says what kind of access that takes today. Pure.
// https://learn.microsoft.com/partner-center/customers/gdap-introduction

import { composeMessage, type Message } from './composeMessage.ts';
import { accountLines, happenedLines, type LockedOutAdmin } from './lockedOutAdmin.ts';
import type { Language } from './messageLanguage.ts';
import { numbered } from './numbered.ts';

/** Approving it takes a customer's Global Administrator. https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview */
const invitation = 'https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/';

export function partnerRequest(language: Language, facts: LockedOutAdmin): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

function english(facts: LockedOutAdmin): Message {
  const { displayName } = facts;
  return composeMessage('en', facts, 'Please reset the multifactor authentication of an administrator of our tenant', [
    ['To our cloud solution provider (CSP) partner'],
    [
      'An administrator of our tenant cannot pass multifactor authentication any more, and no other administrator of ours can help. Please reset the methods of this account:',
      ...accountLines('en', facts),
    ],
    ['What led to it', ...happenedLines('en', facts)],
    [
      'Before you change anything, make sure that it is us: call back one of our contacts at a number that you already have.',
    ],
    [
      'What you need: a relationship of granular delegated admin privileges (GDAP) with our tenant that is active and includes the role Privileged Authentication Administrator, assigned to one of your security groups. User Administrator or Helpdesk Administrator cannot do it, and the former delegated admin privileges (DAP) are gone.',
    ],
    numbered([
      'In Partner Center, open Customers, our organization, Admin relationships, and check the role and the end date.',
      'Open the Microsoft Entra admin center of our tenant from there, as a member of that group.',
      `Go to Users, All users, ${displayName ?? 'the account above'}, Authentication methods.`,
      'Choose “Require re-register multifactor authentication”, then “Revoke sessions”.',
      'Tell us when it is done. We then register new methods at once, at https://aka.ms/mfasetup.',
    ]),
    [
      `If there is no such relationship: please create one with the role Privileged Authentication Administrator and send us its invitation, a link like this one with an ID at its end:`,
      invitation,
      `A Global Administrator of ours who can still sign in has to approve it; a request that nobody approves expires after 90 days. If none of us can sign in, tell us: then only Microsoft support can help.`,
    ],
    ['Please answer also if you cannot help, and why: we need that for a case with Microsoft support.'],
  ]);
}

function japanese(facts: LockedOutAdmin): Message {
  const { displayName } = facts;
  return composeMessage('ja', facts, '当社テナントの管理者の多要素認証のリセットのお願い', [
    ['CSP パートナー ご担当者様'],
    [
      '当社テナントの管理者が多要素認証を通過できなくなりました。当社には、ほかに対応できる管理者がいません。次のアカウントの認証方法のリセットをお願いします。',
      ...accountLines('ja', facts),
    ],
    ['経緯', ...happenedLines('ja', facts)],
    [
      '操作の前に、当社からの依頼であることを確認してください。以前からご存じの番号で、当社の担当者にかけ直してください。',
    ],
    [
      '必要な権限: 当社テナントとの間で有効な、詳細な委任された管理者特権 (GDAP) のリレーションシップに「特権認証管理者」ロールが含まれ、貴社のセキュリティ グループに割り当てられている必要があります。ユーザー管理者やヘルプデスク管理者では操作できません。また、以前の委任された管理者特権 (DAP) は廃止されています。',
    ],
    numbered([
      'パートナー センターの顧客の一覧から当社を開き、GDAP リレーションシップのロールと終了日を確認します。',
      'そのグループのメンバーとして、当社テナントの Microsoft Entra 管理センターを開きます。',
      `[ユーザー] > [すべてのユーザー] > ${displayName ?? '上記のアカウント'} > [認証方法] に移動します。`,
      '[多要素認証の再登録を要求する] を選択し、続いて [セッションの取り消し] を選択します。',
      '完了したらご連絡ください。当社の管理者が、すぐに https://aka.ms/mfasetup から新しい認証方法を登録します。',
    ]),
    [
      `該当するリレーションシップがない場合は、特権認証管理者ロールを含むリレーションシップを作成し、招待リンク (次のアドレスの末尾に ID が付いたもの) をお送りください。`,
      invitation,
      `承認できるのは、サインインできる当社のグローバル管理者だけです。承認されない要求は 90 日で期限切れになります。当社の誰もサインインできない場合は Microsoft サポートに依頼するしかありませんので、その旨をお知らせください。`,
    ],
    ['対応できない場合も、その理由とあわせてご回答ください。Microsoft サポートに依頼する際に必要です。'],
  ]);
}
