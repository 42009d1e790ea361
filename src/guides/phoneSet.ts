// What a user is told when the administrator has set a phone number. Pure. The number itself is not in it, but for its last digits.

import type { PhoneType } from '../domain/authenticationMethod.ts';
import type { SmsVoicePhase } from '../domain/smsVoicePhase.ts';
import { composeMessage, type Message, type MessageFacts } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';
import { methodWords } from './methodWords.ts';
import { securityInfoPlace, type SecurityInfo } from './securityInfo.ts';
import { serviceDeskBlock, type ServiceDesk } from './serviceDesk.ts';
import { smsVoiceLine } from './smsVoiceLine.ts';

export interface PhoneSetFacts extends MessageFacts {
  readonly displayName: string;
  /** undefined: a type that this version does not know. */
  readonly phoneType: PhoneType | undefined;
  /** Two digits; undefined: not known. */
  readonly endsWith?: string;
  readonly securityInfo?: SecurityInfo;
  readonly serviceDesk: ServiceDesk;
  readonly smsVoice?: SmsVoicePhase;
}

export function phoneSet(language: Language, facts: PhoneSetFacts): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

const kindOf = (language: Language, { phoneType }: PhoneSetFacts): string =>
  methodWords(language, { kind: 'phone', ...(phoneType && { phoneType }) });

function english(facts: PhoneSetFacts): Message {
  const { displayName, endsWith, phoneType, securityInfo, serviceDesk, smsVoice } = facts;
  const number = endsWith === undefined ? '' : `, number ending in ${endsWith}`;
  const ended = smsVoice === 'today' || smsVoice === 'after';
  return composeMessage('en', facts, 'A phone number was registered for your sign-in', [
    [`Dear ${displayName},`],
    [`An administrator has registered a phone number for your sign-in: ${kindOf('en', facts)}${number}.`],
    [
      ended
        ? undefined
        : phoneType === 'mobile'
          ? 'From now on, when you sign in and have to confirm it, a text message or a call may come to this number. You need not do anything for that.'
          : 'From now on, when you sign in and have to confirm it, a call may come to this number. You need not do anything for that.',
      smsVoice && smsVoiceLine('en', smsVoice),
    ],
    [
      'Never tell a code to anybody, and accept no call or request that you did not cause yourself by signing in.',
      `You see your methods, and add others, when you open ${securityInfoPlace('en', securityInfo)}.`,
    ],
    serviceDeskBlock(
      'en',
      serviceDesk,
      'Is this not your number, or did you not ask for this? Then tell the service desk at once.',
    ),
  ]);
}

function japanese(facts: PhoneSetFacts): Message {
  const { displayName, endsWith, phoneType, securityInfo, serviceDesk, smsVoice } = facts;
  const number = endsWith === undefined ? '' : `、末尾が ${endsWith} の番号`;
  const ended = smsVoice === 'today' || smsVoice === 'after';
  return composeMessage('ja', facts, 'サインインに使う電話番号が登録されました', [
    [`${displayName} 様`],
    [`管理者が、サインインに使う電話番号を登録しました: ${kindOf('ja', facts)}${number}`],
    [
      ended
        ? undefined
        : phoneType === 'mobile'
          ? '次回から、サインインで認証が必要なときに、この番号に SMS が届くか、音声通話がかかってくることがあります。そのために必要な操作はありません。'
          : '次回から、サインインで認証が必要なときに、この番号に音声通話がかかってくることがあります。そのために必要な操作はありません。',
      smsVoice && smsVoiceLine('ja', smsVoice),
    ],
    [
      'コードは誰にも伝えないでください。ご自身のサインインによるものではない電話や要求には、応じないでください。',
      `登録済みの認証方法の確認と追加は、${securityInfoPlace('ja', securityInfo)}で行えます。`,
    ],
    serviceDeskBlock(
      'ja',
      serviceDesk,
      'ご自身の番号ではない場合や、お心当たりのない場合は、すぐにサービス デスクにご連絡ください。',
    ),
  ]);
}
