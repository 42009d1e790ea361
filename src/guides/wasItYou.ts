// "Was it you?": tells a user that an administrator changed how they sign in. Microsoft Entra itself tells nobody. Pure.

import type { MethodRef } from '../domain/authenticationMethod.ts';
import { composeMessage, type Message, type MessageFacts } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';
import { methodWords } from './methodWords.ts';
import { serviceDeskBlock, type ServiceDesk } from './serviceDesk.ts';
import { spokenTime } from './spokenTime.ts';

export type Change =
  | {
      readonly what: 'added' | 'changed' | 'removed' | 'deactivated';
      readonly method: Pick<MethodRef, 'kind' | 'phoneType'>;
    }
  | { readonly what: 'defaultChanged' | 'smsSignInOn' | 'smsSignInOff' | 'perUserMfaChanged' | 'signedOut' };

export interface WasItYouFacts extends MessageFacts {
  readonly displayName: string;
  /** Empty: not known. */
  readonly changes: readonly Change[];
  /** Epoch milliseconds; undefined: not known. */
  readonly at?: number;
  readonly serviceDesk: ServiceDesk;
  /** This computer's, if not told. */
  readonly timeZone?: string;
}

export function wasItYou(language: Language, facts: WasItYouFacts): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

const verbs = {
  added: { en: 'added', ja: '追加' },
  changed: { en: 'changed', ja: '変更' },
  removed: { en: 'removed', ja: '削除' },
  deactivated: { en: 'deactivated', ja: '非アクティブ化' },
} as const;

const others = {
  defaultChanged: { en: 'default sign-in method: changed', ja: '既定のサインイン方法: 変更' },
  smsSignInOn: { en: 'sign-in by text message: turned on', ja: 'SMS サインイン: オン' },
  smsSignInOff: { en: 'sign-in by text message: turned off', ja: 'SMS サインイン: オフ' },
  perUserMfaChanged: { en: 'per-user multifactor authentication: changed', ja: 'ユーザーごとの MFA: 変更' },
  signedOut: {
    en: 'all sign-in sessions: revoked (you sign in again everywhere)',
    ja: 'すべてのサインイン セッション: 取り消し (すべてのデバイスでサインインし直しになります)',
  },
} as const;

function lines(language: Language, changes: readonly Change[]): readonly string[] {
  const words = changes.map((change) =>
    'method' in change
      ? `- ${methodWords(language, change.method)}: ${verbs[change.what][language]}`
      : `- ${others[change.what][language]}`,
  );
  return [...new Set(words)];
}

function english(facts: WasItYouFacts): Message {
  const { at, changes, displayName, serviceDesk, timeZone } = facts;
  const when = at === undefined ? 'An' : `On ${spokenTime('en', at, timeZone)}, an`;
  return composeMessage('en', facts, 'Your sign-in was changed: did you ask for it?', [
    [`Dear ${displayName},`],
    [
      changes.length === 0
        ? `${when} administrator changed how you confirm your sign-in.`
        : `${when} administrator changed how you confirm your sign-in:`,
      ...lines('en', changes),
    ],
    ['Did you ask for it? Then you need do nothing.'],
    [
      'Did you not ask for it, or does something look wrong to you? Then somebody may be trying to get into your account. Tell the service desk at once, whatever the hour, and until then approve no sign-in request and tell no code to anybody.',
    ],
    serviceDeskBlock('en', serviceDesk, 'Nobody from IT will ask you for your password or for a code.'),
  ]);
}

function japanese(facts: WasItYouFacts): Message {
  const { at, changes, displayName, serviceDesk, timeZone } = facts;
  const when = at === undefined ? '' : `${spokenTime('ja', at, timeZone)} に、`;
  return composeMessage('ja', facts, 'サインインの設定が変更されました。ご依頼によるものですか?', [
    [`${displayName} 様`],
    [
      changes.length === 0
        ? `${when}管理者がサインインの際の認証の設定を変更しました。`
        : `${when}管理者がサインインの際の認証の設定を次のとおり変更しました。`,
      ...lines('ja', changes),
    ],
    ['ご自身の依頼によるものであれば、何もする必要はありません。'],
    [
      '依頼した覚えがない場合や、不審な点がある場合は、第三者がアカウントに侵入しようとしている可能性があります。時間帯にかかわらず、すぐにサービス デスクにご連絡ください。それまでは、サインインの要求を承認せず、コードを誰にも伝えないでください。',
    ],
    serviceDeskBlock('ja', serviceDesk, 'IT 部門の担当者がパスワードやコードをお尋ねすることはありません。'),
  ]);
}
