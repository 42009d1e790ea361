// Tells a user who signs in by SMS or voice call that Microsoft stops delivering them: before, on and after the day. Pure.
// Facts and dates: domain/smsVoiceEnd.json.

import { smsVoiceDates, type SmsVoicePhase } from '../domain/smsVoicePhase.ts';
import { composeMessage, type Message, type MessageFacts } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';
import { numbered } from './numbered.ts';
import { securityInfoPlace, type SecurityInfo } from './securityInfo.ts';
import { serviceDeskBlock, type ServiceDesk } from './serviceDesk.ts';
import { spokenDate } from './spokenTime.ts';

export interface SmsVoiceNoticeFacts extends MessageFacts {
  /** undefined: it goes to several people. */
  readonly displayName?: string;
  readonly phase: SmsVoicePhase;
  readonly securityInfo?: SecurityInfo;
  readonly serviceDesk: ServiceDesk;
}

export function smsVoiceNotice(language: Language, facts: SmsVoiceNoticeFacts): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

const { checked, endsOn, passkeysOfferedFrom, source } = smsVoiceDates;

function english(facts: SmsVoiceNoticeFacts): Message {
  const { displayName, phase, securityInfo, serviceDesk } = facts;
  const [end, offered] = [spokenDate('en', endsOn), spokenDate('en', passkeysOfferedFrom)];
  const before = phase === 'before';
  const news = {
    before: `From ${end} on, Microsoft no longer delivers sign-in codes by text message or voice call.`,
    today: `As of today, ${end}, Microsoft no longer delivers sign-in codes by text message or voice call.`,
    after: `Since ${end}, Microsoft no longer delivers sign-in codes by text message or voice call.`,
  }[phase];
  return composeMessage('en', facts, `Sign-in codes by text message and voice call ${before ? 'end' : 'have ended'}`, [
    [displayName === undefined ? 'Dear colleague,' : `Dear ${displayName},`],
    [
      `${news} The same is true of codes for resetting your password yourself. Your phone number is registered for your sign-in, so this concerns you.`,
    ],
    [
      before
        ? `Please register a passkey before ${end}. Since ${offered} you may be offered one when you sign in: accept it.`
        : 'Please register a passkey now.',
      `If a text message or a call is your only way to confirm your sign-in, ${before ? 'from that day on you have' : 'you have'} to register a passkey when you sign in before you can go on. That step cannot be skipped.`,
    ],
    numbered([
      `On a computer or tablet, open ${securityInfoPlace('en', securityInfo)}.`,
      'Sign in, choose “+ Add sign-in method”, then “Passkey”, and follow the pages.',
      'Sign in once with the passkey, to see that it works.',
    ]),
    [
      before
        ? 'Can none of your devices hold a passkey? Tell the service desk well before that day.'
        : 'Can none of your devices hold a passkey, or can you not sign in? Tell the service desk.',
      'Only where an organization has set up a telecom provider of its own do text messages and calls go on. This holds for the public cloud of Microsoft.',
    ],
    [`What Microsoft says about it (as of ${spokenDate('en', checked)}): ${source}`],
    serviceDeskBlock('en', serviceDesk, 'Nobody from IT will ask you for your password or for a code.'),
  ]);
}

function japanese(facts: SmsVoiceNoticeFacts): Message {
  const { displayName, phase, securityInfo, serviceDesk } = facts;
  const [end, offered] = [spokenDate('ja', endsOn), spokenDate('ja', passkeysOfferedFrom)];
  const before = phase === 'before';
  const news = {
    before: `${end}以降、Microsoft は SMS と音声通話によるサインイン用コードを配信しなくなります。`,
    today: `本日 (${end}) から、Microsoft は SMS と音声通話によるサインイン用コードを配信していません。`,
    after: `${end}以降、Microsoft は SMS と音声通話によるサインイン用コードを配信していません。`,
  }[phase];
  const subject = before
    ? 'SMS と音声通話によるサインイン用コードの配信が終了します'
    : 'SMS と音声通話によるサインイン用コードの配信は終了しました';
  return composeMessage('ja', facts, subject, [
    [displayName === undefined ? '各位' : `${displayName} 様`],
    [
      `${news}ご自身で行うパスワード リセットのコードも同様です。サインイン用に電話番号が登録されているため、ご連絡しています。`,
    ],
    [
      before
        ? `${end}より前に、パスキーを登録してください。${offered}以降は、サインイン時にパスキーの登録を案内されることがあります。表示されたら、そのまま登録してください。`
        : 'すぐにパスキーを登録してください。',
      `SMS または音声通話しか登録していない場合、${before ? `${end}以降は、` : ''}サインインの途中でパスキーの登録が必須になり、登録するまで先に進めません。この登録は省略できません。`,
    ],
    numbered([
      `PC またはタブレットで${securityInfoPlace('ja', securityInfo)}を開きます。`,
      'サインインし、[+ サインイン方法の追加] から [パスキー] を選び、画面の指示に従って登録します。',
      '登録したパスキーで一度サインインして、使えることを確認します。',
    ]),
    [
      before
        ? 'パスキーを保存できるデバイスがない場合は、早めにサービス デスクにご相談ください。'
        : 'パスキーを保存できるデバイスがない場合や、サインインできない場合は、サービス デスクにご連絡ください。',
      '組織が独自に通信事業者を設定している場合に限り、SMS と音声通話を引き続き使えます。この変更は、Microsoft のパブリック クラウドが対象です。',
    ],
    [`Microsoft の公開情報 (${spokenDate('ja', checked)}時点): ${source}`],
    serviceDeskBlock('ja', serviceDesk, 'IT 部門の担当者がパスワードやコードをお尋ねすることはありません。'),
  ]);
}
