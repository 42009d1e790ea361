// The text a user gets with a Temporary Access Pass. The code is never part of it: it goes another way.
// https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass

export interface PassHandOver {
  readonly displayName: string;
  /** Already in the language of the text: "26 Nov 2026, 14:00". undefined: not told. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Whether it is good for one sign-in only; undefined: not told. */
  readonly once?: boolean;
  /** Of Security info; undefined: another one in this cloud. */
  readonly securityInfo?: string;
}

export function passHandOver(language: 'en' | 'ja', facts: PassHandOver): string {
  return `${(language === 'ja' ? japanese(facts) : english(facts)).filter((line) => line !== undefined).join('\n')}\n`;
}

function english({ displayName, validFrom, validUntil, once, securityInfo }: PassHandOver): (string | undefined)[] {
  return [
    `Dear ${displayName},`,
    '',
    'You have been given a Temporary Access Pass: a code with which you sign in instead of your password and your second factor, so that you can register new ones. You get the code itself separately. Nobody from IT will ever ask you for it.',
    '',
    validFrom && `Valid from: ${validFrom}`,
    validUntil && `Valid until: ${validUntil}`,
    once === true ? 'It is good for one sign-in only: register within 10 minutes after it.' : undefined,
    '',
    securityInfo === undefined
      ? '1. Open Security info in My Sign-Ins on a computer.'
      : `1. Open ${securityInfo} on a computer (Security info in My Sign-Ins).`,
    '2. Enter your user name, then the code as “Temporary Access Pass”.',
    '3. Choose “Add sign-in method” and register your new phone or passkey. The QR code on the computer is scanned with the new phone.',
    '4. Delete the methods that you do not have any more.',
    '',
    'Did you not ask for this? Tell the service desk at once, at the number that you know.',
  ];
}

function japanese({ displayName, validFrom, validUntil, once, securityInfo }: PassHandOver): (string | undefined)[] {
  return [
    `${displayName} 様`,
    '',
    '一時アクセス パスを発行しました。パスワードと 2 つ目の要素の代わりにサインインし、新しい認証方法を登録するためのコードです。コード自体は別の手段でお伝えします。IT 部門の担当者がコードをお尋ねすることはありません。',
    '',
    validFrom && `有効期間の開始: ${validFrom}`,
    validUntil && `有効期限: ${validUntil}`,
    once === true
      ? '使えるのは 1 回のサインインだけです。サインインしてから 10 分以内に登録を済ませてください。'
      : undefined,
    '',
    securityInfo === undefined
      ? '1. PC で My Sign-Ins の「セキュリティ情報」を開きます。'
      : `1. PC で ${securityInfo} を開きます (My Sign-Ins の「セキュリティ情報」)。`,
    '2. ユーザー名を入力し、続いて「一時アクセス パス」としてコードを入力します。',
    '3. 「サインイン方法の追加」を選び、新しい電話またはパスキーを登録します。PC に表示される QR コードは、新しい電話で読み取ります。',
    '4. もう手元にない認証方法を削除します。',
    '',
    'お心当たりのない場合は、すぐにサービス デスクへ、ご存じの番号でご連絡ください。',
  ];
}
