// The text a user gets with a Temporary Access Pass. The code is never part of it: it goes another way. Pure.
// https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass

import { composeMessage, type Message, type MessageFacts } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';
import { numbered } from './numbered.ts';
import { securityInfoPlace, type SecurityInfo } from './securityInfo.ts';
import { serviceDeskBlock, type ServiceDesk } from './serviceDesk.ts';
import { spokenTime } from './spokenTime.ts';

export interface PassHandOver extends MessageFacts {
  readonly displayName: string;
  /** Epoch milliseconds. undefined: not told. */
  readonly validFrom?: number;
  readonly validUntil?: number;
  /** Whether it is good for one sign-in only; undefined: not told. */
  readonly once?: boolean;
  readonly securityInfo?: SecurityInfo;
  readonly serviceDesk: ServiceDesk;
  /** This computer's, if not told. */
  readonly timeZone?: string;
}

export function passHandOver(language: Language, facts: PassHandOver): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

function english(facts: PassHandOver): Message {
  const { displayName, once, securityInfo, serviceDesk, timeZone, validFrom, validUntil } = facts;
  return composeMessage('en', facts, 'Your Temporary Access Pass', [
    [`Dear ${displayName},`],
    [
      'You have been given a Temporary Access Pass: a code with which you sign in instead of your password and your second factor, so that you can register new methods. You get the code itself separately, another way. Nobody from IT will ever ask you for it.',
    ],
    [
      validFrom === undefined ? undefined : `Valid from: ${spokenTime('en', validFrom, timeZone)}`,
      validUntil === undefined ? undefined : `Valid until: ${spokenTime('en', validUntil, timeZone)}`,
      once === true ? 'It is good for one sign-in only: register within 10 minutes after it.' : undefined,
      once === false ? 'You can use it several times until then.' : undefined,
    ],
    numbered([
      `On a computer or tablet, open ${securityInfoPlace('en', securityInfo)}.`,
      'Enter your user name, then the code as “Temporary Access Pass”.',
      'Choose “+ Add sign-in method” and register your new phone or a passkey. The new phone scans the QR code on the computer.',
      'Delete the methods from the list that you do not have any more.',
    ]),
    ['Your password stays as it is. When the pass has expired, you sign in with what you have registered.'],
    serviceDeskBlock('en', serviceDesk, 'Did you not ask for this? Then tell the service desk at once.'),
  ]);
}

function japanese(facts: PassHandOver): Message {
  const { displayName, once, securityInfo, serviceDesk, timeZone, validFrom, validUntil } = facts;
  return composeMessage('ja', facts, '一時アクセス パスのお知らせ', [
    [`${displayName} 様`],
    [
      '一時アクセス パスを発行しました。パスワードと 2 つ目の要素の代わりにサインインに使い、新しい認証方法を登録するためのコードです。コード自体は、別の手段でお伝えします。IT 部門の担当者がコードをお尋ねすることはありません。',
    ],
    [
      validFrom === undefined ? undefined : `有効期間の開始: ${spokenTime('ja', validFrom, timeZone)}`,
      validUntil === undefined ? undefined : `有効期限: ${spokenTime('ja', validUntil, timeZone)}`,
      once === true
        ? '使えるのは 1 回のサインインだけです。サインインしてから 10 分以内に登録を済ませてください。'
        : undefined,
      once === false ? '有効期限までは、何度でも使えます。' : undefined,
    ],
    numbered([
      `PC またはタブレットで${securityInfoPlace('ja', securityInfo)}を開きます。`,
      'ユーザー名を入力し、続いて [一時アクセス パス] としてコードを入力します。',
      '[+ サインイン方法の追加] を選択し、新しいスマートフォンまたはパスキーを登録します。PC に表示される QR コードを、新しいスマートフォンで読み取ります。',
      'もう手元にない認証方法を、一覧から削除します。',
    ]),
    ['パスワードは変わりません。パスの期限が切れた後は、登録した認証方法でサインインします。'],
    serviceDeskBlock('ja', serviceDesk, 'お心当たりのない場合は、すぐにサービス デスクにご連絡ください。'),
  ]);
}
