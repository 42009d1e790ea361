// What a user meets after the methods were reset, and when nothing is asked. Pure.
// https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userdevicesettings

import type { MethodRef } from '../domain/authenticationMethod.ts';
import { composeMessage, type Message, type MessageFacts } from './composeMessage.ts';
import { guestStep } from './guestStep.ts';
import type { Language } from './messageLanguage.ts';
import { methodWords } from './methodWords.ts';
import { numbered } from './numbered.ts';
import { securityInfoPlace, type SecurityInfo } from './securityInfo.ts';
import { serviceDeskBlock, type ServiceDesk } from './serviceDesk.ts';

export interface AfterResetFacts extends MessageFacts {
  readonly displayName: string;
  readonly securityInfo?: SecurityInfo;
  readonly serviceDesk: ServiceDesk;
  /** Methods with which the user still gets in, and is not asked to register again. undefined: not known. */
  readonly stays?: readonly Pick<MethodRef, 'kind' | 'phoneType'>[];
  /** The sign-in sessions were revoked too; undefined: not known. */
  readonly sessionsRevoked?: boolean;
  readonly guestIn?: string;
}

export function afterReset(language: Language, facts: AfterResetFacts): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

const namesOf = (language: Language, { stays = [] }: AfterResetFacts): string =>
  [...new Set(stays.map((method) => methodWords(language, method)))].join(language === 'ja' ? '、' : ', ');

function english(facts: AfterResetFacts): Message {
  const { displayName, guestIn, securityInfo, serviceDesk, sessionsRevoked, stays } = facts;
  return composeMessage('en', facts, 'Your sign-in methods were reset: please register again', [
    [`Dear ${displayName},`],
    [
      'An administrator has reset the methods with which you confirm your sign-in: phone numbers, Microsoft Authenticator and one-time code apps were removed, and hardware tokens were deactivated. Your password is unchanged.',
    ],
    [
      'What happens now',
      stays !== undefined && stays.length > 0
        ? `- You still have: ${namesOf('en', facts)}. With that you sign in as before, and you are not asked to register again. Register another method yourself all the same, as described below.`
        : '- At the next sign-in that requires multifactor authentication you are asked to register a method. Follow the pages that appear.',
      '- You are not asked where no multifactor authentication is required, or where you are still signed in. Then register yourself, as described below.',
      stays === undefined
        ? '- If you have a passkey, Windows Hello for Business or another method that was not removed, you sign in with it as before and are not asked either.'
        : undefined,
      sessionsRevoked === true
        ? '- You have also been signed out everywhere. Some apps may take up to an hour to notice.'
        : undefined,
    ],
    [
      stays !== undefined && stays.length > 0
        ? undefined
        : 'Register at once: until you do, anybody who knows your password could do it in your place.',
    ],
    numbered([
      'Have a computer or tablet and your phone at hand: the phone scans a QR code on the computer.',
      `On the computer, open ${securityInfoPlace('en', securityInfo)}.`,
      guestStep('en', guestIn),
      'Sign in, choose “+ Add sign-in method” and register Microsoft Authenticator or a passkey.',
      'Register a second method, so that a lost phone does not keep you out.',
      'Delete devices from the list that you do not have any more.',
    ]),
    serviceDeskBlock('en', serviceDesk, 'Did you not ask for this? Then tell the service desk at once.'),
  ]);
}

function japanese(facts: AfterResetFacts): Message {
  const { displayName, guestIn, securityInfo, serviceDesk, sessionsRevoked, stays } = facts;
  return composeMessage('ja', facts, '認証方法がリセットされました。再登録をお願いします', [
    [`${displayName} 様`],
    [
      '管理者が、サインインの際に使う認証方法をリセットしました。電話番号、Microsoft Authenticator、ワンタイム コードのアプリは削除され、ハードウェア トークンは非アクティブになりました。パスワードは変わっていません。',
    ],
    [
      'この後の動作',
      stays !== undefined && stays.length > 0
        ? `- ${namesOf('ja', facts)} は残っています。これまでどおりサインインでき、再登録は求められません。あわせて、下記の手順で別の認証方法も登録してください。`
        : '- 次に多要素認証が必要なサインインをしたときに、認証方法の登録を求められます。表示される画面に従って登録してください。',
      '- 多要素認証が必要ない場合や、サインインしたままの場合は、登録を求められません。下記の手順でご自身で登録してください。',
      stays === undefined
        ? '- パスキー、Windows Hello for Business など、削除されなかった認証方法があれば、これまでどおりサインインでき、登録は求められません。'
        : undefined,
      sessionsRevoked === true
        ? '- すべてのデバイスでサインアウトされています。アプリによっては、反映まで 1 時間ほどかかることがあります。'
        : undefined,
    ],
    [
      stays !== undefined && stays.length > 0
        ? undefined
        : '登録はすぐに行ってください。登録するまでは、パスワードを知っている人なら誰でも、代わりに登録できてしまいます。',
    ],
    numbered([
      'PC またはタブレットと、スマートフォンを用意します。PC に表示される QR コードを、スマートフォンで読み取ります。',
      `PC で${securityInfoPlace('ja', securityInfo)}を開きます。`,
      guestStep('ja', guestIn),
      'サインインし、[+ サインイン方法の追加] を選択して、Microsoft Authenticator またはパスキーを登録します。',
      'スマートフォンの紛失に備えて、2 つ目の認証方法も登録します。',
      'もう手元にないデバイスが残っていれば、一覧から削除します。',
    ]),
    serviceDeskBlock('ja', serviceDesk, 'お心当たりのない場合は、すぐにサービス デスクにご連絡ください。'),
  ]);
}
