// What each text about a locked-out administrator must say, and by which source.

import { sources, type TextFact } from './textFact.ts';

const helpers = ['helpingAdministrator', 'helpingAdministratorUnknown'] as const;
const partners = ['partnerRequest', 'partnerRequestUnknown'] as const;
const cases = ['supportCase', 'supportCaseUnreachable', 'supportCaseUnknown'] as const;

const guides = [
  ...['lockedOutGuideColleague', 'lockedOutGuidePartner', 'lockedOutGuideSupport', 'lockedOutGuideUnknown'],
  'lockedOutGuideNationalCloud',
];
const publicGuides = guides.slice(0, -1);

export const adminFacts: readonly TextFact[] = [
  {
    texts: guides,
    fact: 'the document: who, what happened, methods, and the roles that help',
    ...{
      en: /■ In short\n.+[^]+Tenant ID[^]+\(UPN\)[^]+When: [^]+Methods registered[^]+■ I\. [^]+Global Administrator or a Privileged Authentication Administrator does it.+never for himself or herself/,
      ja: /■ 結論\n.+[^]+テナント ID[^]+\(UPN\)[^]+日時: [^]+登録されている認証方法[^]+■ I\. [^]+グローバル管理者または特権認証管理者であれば.+自分自身に対しては操作できません/,
    },
    source: sources.article,
  },
  {
    texts: guides,
    fact: 'the document: who asks is checked by calling back',
    ...{ en: /call back on the number in the directory/, ja: /番号にかけ直す/ },
    source: sources.callBack,
  },
  {
    texts: publicGuides,
    fact: 'the document: II and what it takes; III only after, for several business days',
    ...{
      en: /■ II\. [^]+GDAP relationship includes the role Privileged Authentication Administrator[^]+■ III\. Microsoft support\nOnly if I and II fail\. The Data Protection team.+several business days\.\n.+https:\/\/aka\.ms\/AzurePortalHelp/,
      ja: /■ II\. [^]+特権認証管理者ロールを含む有効な GDAP[^]+■ III\. .+\nI と II で対応できない場合に限ります。データ保護チーム.+数営業日かかります。\n.+https:\/\/aka\.ms\/AzurePortalHelp/,
    },
    source: sources.article,
  },
  {
    texts: helpers,
    fact: 'the role it takes for an administrator, and never oneself',
    ...{
      en: /Privileged Authentication Administrator or Global Administrator\. Authentication Administrator is not enough.+nobody can do this for himself/,
      ja: /特権認証管理者またはグローバル管理者です。.+認証管理者では操作できません。.+自分自身/,
    },
    source: sources.privileged,
  },
  {
    texts: helpers,
    fact: 'an eligible role is activated first',
    ...{ en: /activate it first/, ja: /先にロールをアクティブ化/ },
    source: sources.eligible,
  },
  {
    texts: helpers,
    fact: 'the way in the portal, and what the button does',
    ...{
      en: /Users, All users, .+Authentication methods[^]+“Require re-register multifactor authentication”\. It deletes phone numbers, Microsoft Authenticator and software OATH tokens, and deactivates hardware OATH tokens/,
      ja: /\[ユーザー\] > \[すべてのユーザー\] > .+\[認証方法\][^]+\[多要素認証の再登録を要求する\].+削除され、ハードウェア OATH トークンは非アクティブ/,
    },
    source: sources.reset2025,
  },
  {
    texts: [...helpers, ...partners],
    fact: 'the button since 2026: Revoke sessions',
    ...{ en: /“Revoke sessions”/, ja: /\[セッションの取り消し\]/ },
    source: sources.revoke,
  },
  {
    texts: [...helpers, ...partners],
    fact: 'who asks is checked by calling back',
    ...{ en: /[Cc]all back/, ja: /かけ直/ },
    source: sources.callBack,
  },
  {
    texts: partners,
    fact: 'a GDAP relationship with Privileged Authentication Administrator',
    ...{
      en: /\(GDAP\).+includes the role Privileged Authentication Administrator, assigned to one of your security groups/,
      ja: /\(GDAP\).+「特権認証管理者」ロールが含まれ、貴社のセキュリティ グループに割り当て/,
    },
    source: sources.gdap,
  },
  {
    texts: partners,
    fact: 'the former DAP is gone',
    ...{ en: /\(DAP\) are gone/, ja: /\(DAP\) は廃止/ },
    source: sources.dapEnd,
  },
  {
    texts: partners,
    fact: 'the invitation, and who approves it',
    ...{
      en: /https:\/\/admin\.microsoft\.com\/AdminPortal\/Home#\/partners\/invitation\/granularAdminRelationships\/\nA Global Administrator of ours/,
      ja: /https:\/\/admin\.microsoft\.com\/AdminPortal\/Home#\/partners\/invitation\/granularAdminRelationships\/\n承認できるのは.+グローバル管理者/,
    },
    source: sources.invitation,
  },
  {
    texts: partners,
    fact: 'a request that nobody approves expires after 90 days',
    ...{ en: /expires after 90 days/, ja: /90 日で期限切れ/ },
    source: sources.gdapFaq,
  },
  {
    texts: ['mfaLifted', ...cases],
    fact: 'support lifts MFA temporarily; it takes several business days; one registers in that time',
    ...{
      en: /temporarily[^]+several business days|several business days[^]+temporarily/,
      ja: /一時的に解除[^]+数営業日/,
    },
    source: sources.article,
  },
  {
    texts: ['mfaLifted'],
    fact: 'MFA is mandatory in the admin center for every account',
    ...{ en: /mandatory there, for every account/, ja: /すべてのアカウントで多要素認証が必須/ },
    source: sources.mandatory,
  },
  {
    texts: ['mfaLifted'],
    fact: 'two emergency access accounts: cloud only, permanent, passkey or certificate, tried and watched',
    ...{
      en: /two emergency access accounts: cloud only.+permanently.+passkey \(FIDO2\) or a certificate[^]+alert/,
      ja: /緊急アクセス アカウントを 2 つ.+クラウド専用.+永続的.+パスキー \(FIDO2\) または証明書[^]+通知/,
    },
    source: sources.emergency,
  },
  {
    texts: cases,
    fact: 'asked for: tenant name or id, UPN, what was done and when',
    ...{
      en: /Initial domain[^]+Tenant ID[^]+User principal name \(UPN\)[^]+What was done or happened[^]+When/,
      ja: /テナントの初期ドメイン[^]+テナント ID[^]+ユーザー プリンシパル名 \(UPN\)[^]+行った操作[^]+日時/,
    },
    source: sources.article,
  },
  {
    texts: cases,
    fact: 'methods registered, and why I and II fail',
    ...{ en: /Methods registered[^]+- I\. [^]+- II\. /, ja: /登録されている認証方法[^]+- I\. [^]+- II\. / },
    source: sources.article,
  },
  {
    texts: cases,
    fact: 'proof of ownership: papers, invoices, DNS, subscriptions',
    ...{
      en: /registration papers[^]+invoices[^]+DNS[^]+subscriptions/,
      ja: /登記事項証明書[^]+請求書[^]+DNS[^]+サブスクリプション/,
    },
    source: sources.ownership,
  },
  {
    texts: cases,
    fact: 'the Data Protection team resets an administrator, reached by the phone numbers of that page',
    ...{
      en: /Data Protection team[^]+customer-service-phone-numbers-c0389ade-5640-e588-8b0e-28de8afeb3f2 \(checked 26 November 2026\)/,
      ja: /データ保護チーム[^]+customer-service-phone-numbers-c0389ade-5640-e588-8b0e-28de8afeb3f2 に掲載されています \(2026 年 11 月 26 日確認\)/,
    },
    source: sources.lockedOut,
  },
  {
    texts: cases,
    fact: 'the web form for those who cannot sign in',
    ...{ en: /https:\/\/aka\.ms\/AzurePortalHelp/, ja: /https:\/\/aka\.ms\/AzurePortalHelp/ },
    source: sources.article,
  },
  {
    texts: cases,
    fact: 'the answers on the phone',
    ...{
      en: /Problem: Authenticator\n.+Office 365 for business\n.+for companies\n.+Yes\.\n.+No: .+\n.+service request for the Data Protection team/,
      ja: /問題の種類: Authenticator\n.+一般法人向け Office 365\n.+会社用\n.+はい\n.+いいえ.*\n.+サービス リクエスト/,
    },
    source: sources.phoneMenu,
  },
  {
    texts: cases,
    fact: 'the way by a trial tenant',
    ...{ en: /trial tenant of Microsoft 365[^]+Help & support/, ja: /試用版テナント.+\[ヘルプとサポート\]/ },
    source: sources.phoneMenu,
  },
];
