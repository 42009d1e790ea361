// Case I: asks another administrator of the tenant to reset a locked-out one: who may, where, and what to check first. Pure.
// https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions

import { composeMessage, type Message } from './composeMessage.ts';
import { accountLines, type LockedOutAdmin } from './lockedOutAdmin.ts';
import type { Language } from './messageLanguage.ts';
import { numbered } from './numbered.ts';
import { securityInfoPlace } from './securityInfo.ts';

export interface HelpingAdministratorFacts extends LockedOutAdmin {
  /** The administrator who can help; undefined: not chosen yet. */
  readonly helper?: string;
  /** That administrator is eligible for the role and has to activate it first; undefined: not known. */
  readonly eligibleOnly?: boolean;
  /** Origin of the admin center of the tenant's cloud. */
  readonly portalRoot: string;
  /** The locked-out administrator's page of methods there. */
  readonly methodsPage?: string;
}

export function helpingAdministrator(language: Language, facts: HelpingAdministratorFacts): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

function english(facts: HelpingAdministratorFacts): Message {
  const { displayName, eligibleOnly, helper, methodsPage, portalRoot, securityInfo } = facts;
  const name = displayName ?? 'the administrator named above';
  return composeMessage(
    'en',
    facts,
    `Please reset the multifactor authentication of ${displayName ?? 'an administrator'}`,
    [
      [helper === undefined ? 'Dear colleague,' : `Dear ${helper},`],
      [
        'An administrator of our tenant cannot pass multifactor authentication any more and so cannot sign in. Another administrator can help, with these details:',
        ...accountLines('en', facts),
      ],
      [
        'First make sure who asks. Call back on the number in the directory, or meet in person; do not rely on this message, nor on a number that comes with it.',
      ],
      [
        'The role you need is Privileged Authentication Administrator or Global Administrator. Authentication Administrator is not enough where the account holds an administrator role, and nobody can do this for himself or herself.',
        eligibleOnly === true
          ? 'You are eligible for the role: activate it first (Entra admin center, ID Governance, Privileged Identity Management, My roles).'
          : eligibleOnly === undefined
            ? 'If you are only eligible for the role, activate it first (Entra admin center, ID Governance, Privileged Identity Management, My roles).'
            : undefined,
      ],
      numbered([
        `Sign in to the Microsoft Entra admin center: ${portalRoot}`,
        `Go to Users, All users, ${name}, Authentication methods${methodsPage === undefined ? '.' : `, or directly to ${methodsPage}`}`,
        'Choose “Require re-register multifactor authentication”. It deletes phone numbers, Microsoft Authenticator and software OATH tokens, and deactivates hardware OATH tokens. Passkeys and the rest stay.',
        'Choose “Revoke sessions”, so that a lost device loses its access.',
      ]),
      [
        'Better still, where the policy of the tenant allows it: instead of step 3 choose “+ Add authentication method”, Temporary Access Pass. Tell the code in person or by phone, never by mail.',
      ],
      [
        `Afterwards ${displayName ?? 'the administrator'} opens ${securityInfoPlace('en', securityInfo)}, signs in and registers new methods, at least two of them.`,
      ],
    ],
  );
}

function japanese(facts: HelpingAdministratorFacts): Message {
  const { displayName, eligibleOnly, helper, methodsPage, portalRoot, securityInfo } = facts;
  const name = displayName ?? '上記の管理者';
  return composeMessage(
    'ja',
    facts,
    `${displayName === undefined ? '管理者' : `${displayName} さん`}の多要素認証のリセットのお願い`,
    [
      [helper === undefined ? '管理者各位' : `${helper} 様`],
      [
        'テナントの管理者が多要素認証を通過できなくなり、サインインできません。別の管理者であれば対応できます。対象は次のとおりです。',
        ...accountLines('ja', facts),
      ],
      [
        '最初に、依頼者が本人であることを確認してください。ディレクトリに登録されている番号にかけ直すか、対面で確認します。このメッセージや、これに書かれた番号だけを根拠にしないでください。',
      ],
      [
        '必要なロールは、特権認証管理者またはグローバル管理者です。対象が管理者ロールを持つ場合、認証管理者では操作できません。また、自分自身に対しては操作できません。',
        eligibleOnly === true
          ? '資格のある割り当てになっていますので、先にロールをアクティブ化してください (Microsoft Entra 管理センターの [ID ガバナンス] > [Privileged Identity Management] > [自分のロール])。'
          : eligibleOnly === undefined
            ? '資格のある割り当ての場合は、先にロールをアクティブ化してください (Microsoft Entra 管理センターの [ID ガバナンス] > [Privileged Identity Management] > [自分のロール])。'
            : undefined,
      ],
      numbered([
        `Microsoft Entra 管理センター (${portalRoot}) にサインインします。`,
        `[ユーザー] > [すべてのユーザー] > ${name} > [認証方法] に移動します。${methodsPage === undefined ? '' : `次のアドレスから直接開くこともできます: ${methodsPage}`}`,
        '[多要素認証の再登録を要求する] を選択します。電話番号、Microsoft Authenticator、ソフトウェア OATH トークンが削除され、ハードウェア OATH トークンは非アクティブになります。パスキーなど、その他の認証方法は残ります。',
        '[セッションの取り消し] を選択し、紛失したデバイスからアクセスできないようにします。',
      ]),
      [
        'テナントのポリシーで許可されている場合は、手順 3 の代わりに、[+ 認証方法の追加] から一時アクセス パスを発行する方法をお勧めします。コードは対面または電話で伝え、メールでは送らないでください。',
      ],
      [
        `その後、${displayName === undefined ? '対象の管理者' : `${displayName} さん`}が${securityInfoPlace('ja', securityInfo)}を開いてサインインし、新しい認証方法を 2 つ以上登録します。`,
      ],
    ],
  );
}
