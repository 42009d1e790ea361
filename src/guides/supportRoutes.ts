// Case III: how a support case is handed in when nobody can sign in, and what the team does then. Pure.

import type { Block } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';
import { numbered } from './numbered.ts';
import { spokenDate } from './spokenTime.ts';

/** Numbers differ by country and change, so the page that has them is named, and when it was found to be the one.
 * https://learn.microsoft.com/entra/fundamentals/cloud-footprint-faq, "regain access to a tenant", leads to it. */
const numbers = {
  page: 'https://support.microsoft.com/topic/customer-service-phone-numbers-c0389ade-5640-e588-8b0e-28de8afeb3f2',
  checked: '2026-11-26',
} as const;

/** Answers as public threads of 2026 tell them, https://learn.microsoft.com/answers/questions/5862299/ among them. */
export function supportRoutes(language: Language): readonly Block[] {
  return language === 'ja' ? japanese() : english();
}

function english(): readonly Block[] {
  return [
    ['----- For you, not part of the case: how to hand it in -----'],
    [
      'On the web: https://aka.ms/AzurePortalHelp takes requests from those who cannot sign in to the portal.',
      `By phone: the number for businesses in your country, from ${numbers.page} (checked ${spokenDate('en', numbers.checked)}).`,
    ],
    [
      'What to answer on the phone, so that you get to the Data Protection team:',
      '- Problem: Authenticator',
      '- Product: Office 365 for business',
      '- Type of account: for companies',
      '- Are you an administrator? Yes.',
      '- Are there other administrators? No: none who can sign in.',
      '- What is needed? A service request for the Data Protection team. If you are sent to a page that asks you to sign in, say that you cannot, and ask again.',
    ],
    [
      'If neither can be reached: sign up for a trial tenant of Microsoft 365, with another mail address. In its admin center open Support, Help & support, and write the case from there. Say first that it is about the locked tenant named above, not about the trial.',
    ],
    [
      'What happens then',
      ...numbered([
        'The team checks that the tenant is yours, and may call back. Be reachable at the number you give.',
        'It lifts multifactor authentication for the account, temporarily. That takes several business days.',
        'In that time the administrator signs in and registers new methods at https://aka.ms/mfasetup. Afterwards it is required again.',
      ]),
    ],
  ];
}

function japanese(): readonly Block[] {
  return [
    ['----- ここからは提出方法のメモです (ケースの本文には含めないでください) -----'],
    [
      'Web: ポータルにサインインできない場合は、https://aka.ms/AzurePortalHelp からリクエストを起票します。',
      `電話: 会社の所在国の法人向けの番号にかけます。番号は ${numbers.page} に掲載されています (${spokenDate('ja', numbers.checked)}確認)。`,
    ],
    [
      '電話では次のように答えると、データ保護チーム (Data Protection team) につながりやすくなります。',
      '- 問題の種類: Authenticator',
      '- 製品: 一般法人向け Office 365',
      '- アカウントの種類: 会社用',
      '- 管理者ですか: はい',
      '- ほかに管理者はいますか: いいえ (サインインできる管理者はいません)',
      '- 用件: データ保護チームへのサービス リクエストの作成。サインインが必要なページを案内された場合は、サインインできないことを伝えて、もう一度依頼します。',
    ],
    [
      'どちらも利用できない場合は、別のメール アドレスで Microsoft 365 の試用版テナントを作成し、その管理センターの [サポート] > [ヘルプとサポート] からケースを作成します。試用版テナントではなく、上記のサインインできないテナントについての依頼であることを最初に記載してください。',
    ],
    [
      '提出後の流れ',
      ...numbered([
        'データ保護チームが、テナントの所有者であることを確認します。折り返し電話が入ることもあるため、連絡先として伝えた番号で受けられるようにしておいてください。',
        'アカウントの多要素認証が一時的に解除されます。解除までに数営業日かかります。',
        '解除されている間に管理者がサインインし、https://aka.ms/mfasetup で新しい認証方法を登録します。その後は、再び多要素認証が必要になります。',
      ]),
    ],
  ];
}
