// Case III, afterwards: Microsoft support has lifted MFA for a while; what the administrator has to do in that time. Pure.
// https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access

import { composeMessage, type Message, type MessageFacts } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';
import { numbered } from './numbered.ts';
import { securityInfoPlace, type SecurityInfo } from './securityInfo.ts';

export interface MfaLiftedFacts extends MessageFacts {
  readonly displayName?: string;
  readonly securityInfo?: SecurityInfo;
}

export function mfaLifted(language: Language, facts: MfaLiftedFacts): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

function english(facts: MfaLiftedFacts): Message {
  const { displayName, securityInfo } = facts;
  return composeMessage('en', facts, 'Multifactor authentication is lifted for a while: register again now', [
    [displayName === undefined ? 'Dear administrator,' : `Dear ${displayName},`],
    [
      'Microsoft support has lifted multifactor authentication for your account, temporarily. Register new methods while that lasts. When it is over and nothing is registered, you are locked out again, and the case starts anew: several business days.',
    ],
    ['Support has told you until when it lasts. If not, ask now, and do not wait.'],
    ['Do this now'],
    numbered([
      'Have a computer and your new phone at hand, and a security key if you have one.',
      `On the computer, open ${securityInfoPlace('en', securityInfo)} and sign in with your password.`,
      'Choose “+ Add sign-in method” and register a passkey, then Microsoft Authenticator: at least two methods, on two devices.',
      'Delete the devices that are lost or broken from the list.',
      'Sign in once in a private browser window with the new method, to the Microsoft Entra admin center. Multifactor authentication is mandatory there, for every account.',
      'Only then tell support that it works and that the case can be closed.',
    ]),
    ['So that it does not happen again'],
    numbered([
      'Have a second Global Administrator, so that one can reset the other.',
      'Set up two emergency access accounts: cloud only, on the onmicrosoft.com domain, permanently Global Administrator, with a passkey (FIDO2) or a certificate, kept in two safe places.',
      'Try them at set times, and have an alert when one of them signs in.',
    ]),
    ['Support calls nobody to ask for a password or a code. If somebody does, it is not support.'],
  ]);
}

function japanese(facts: MfaLiftedFacts): Message {
  const { displayName, securityInfo } = facts;
  return composeMessage('ja', facts, '多要素認証が一時的に解除されました。今すぐ再登録してください', [
    [displayName === undefined ? '管理者様' : `${displayName} 様`],
    [
      'Microsoft サポートにより、アカウントの多要素認証が一時的に解除されました。解除されている間に、新しい認証方法を登録してください。登録しないまま解除期間が終わると、再びサインインできなくなり、申請からやり直しになります (数営業日かかります)。',
    ],
    ['いつまで解除されるかは、サポートから案内されます。案内がない場合は、待たずにすぐ確認してください。'],
    ['今すぐ行うこと'],
    numbered([
      'PC と新しいスマートフォンを用意します。セキュリティ キーがあれば、それも用意します。',
      `PC で${securityInfoPlace('ja', securityInfo)}を開き、パスワードでサインインします。`,
      '[+ サインイン方法の追加] から、パスキー、続いて Microsoft Authenticator を登録します。2 台のデバイスに、合わせて 2 つ以上の認証方法を登録してください。',
      '紛失または故障したデバイスを、一覧から削除します。',
      'ブラウザーのプライベート ウィンドウで、新しい認証方法を使って Microsoft Entra 管理センターにサインインできることを確認します。管理センターでは、すべてのアカウントで多要素認証が必須です。',
      '確認できたら、登録が完了したことと、ケースをクローズしてよいことをサポートに連絡します。',
    ]),
    ['再発を防ぐために'],
    numbered([
      'グローバル管理者を 2 名以上にして、互いにリセットできるようにします。',
      '緊急アクセス アカウントを 2 つ用意します。クラウド専用で onmicrosoft.com ドメインのアカウントにグローバル管理者を永続的に割り当て、パスキー (FIDO2) または証明書を登録し、2 か所に分けて安全に保管します。',
      '定期的にサインインを試し、サインインがあったときに通知されるようにします。',
    ]),
    ['サポートが電話でパスワードやコードを尋ねることはありません。尋ねられた場合は、サポートではありません。'],
  ]);
}
