// How a user who can still pass MFA changes or adds a device alone: from a computer, or with the new phone only. Pure.

import type { SmsVoicePhase } from '../domain/smsVoicePhase.ts';
import { composeMessage, type Message, type MessageFacts } from './composeMessage.ts';
import { guestStep } from './guestStep.ts';
import type { Language } from './messageLanguage.ts';
import { numbered } from './numbered.ts';
import { securityInfoPlace, type SecurityInfo } from './securityInfo.ts';
import { serviceDeskBlock, type ServiceDesk } from './serviceDesk.ts';
import { smsVoiceLine } from './smsVoiceLine.ts';

export interface SelfServiceFacts extends MessageFacts {
  readonly displayName: string;
  /** What the user has at hand beside the device that is registered now. */
  readonly from: 'computer' | 'phoneOnly';
  readonly securityInfo?: SecurityInfo;
  readonly serviceDesk: ServiceDesk;
  readonly smsVoice?: SmsVoicePhase;
  /** Domain of the tenant that the user is a guest in. */
  readonly guestIn?: string;
}

export function selfService(language: Language, facts: SelfServiceFacts): Message {
  return language === 'ja' ? japanese(facts) : english(facts);
}

function english(facts: SelfServiceFacts): Message {
  const { displayName, from, guestIn, securityInfo, serviceDesk, smsVoice } = facts;
  const place = securityInfoPlace('en', securityInfo);
  const alone = from === 'phoneOnly';
  return composeMessage('en', facts, 'How to register a new phone for your sign-in', [
    [`Dear ${displayName},`],
    [
      'As long as you can still sign in with a device that is registered now, you can change or add a device yourself. Keep the old device at hand until you are done.',
    ],
    [
      alone
        ? 'This way needs no computer. If you have a computer or tablet, use that instead: it is easier, because the page shows a QR code that the new phone scans.'
        : 'You need two screens: a computer or tablet, and the new phone. The page shows a QR code on the computer, and the new phone scans it.',
    ],
    numbered([
      'Install Microsoft Authenticator on the new phone, from Google Play or the App Store.',
      `${alone ? 'In the browser of the new phone' : 'On the computer'}, open ${place}.`,
      guestStep('en', guestIn),
      'Sign in, and confirm with the device that is registered now.',
      'Choose “+ Add sign-in method”, then what you want to register, for example Microsoft Authenticator or a passkey.',
      alone
        ? 'For Microsoft Authenticator, tap “Pair your account to the app by clicking this link”. The app opens and adds the account. Then go back to the browser and finish there.'
        : 'Follow the instructions on the page. When it shows the QR code, scan it with the new phone.',
      'Only when the new device works: if you will never use the old one again, delete it from the list. If you wanted an additional device, leave it there.',
    ]),
    [
      'Good to know',
      '- Microsoft Authenticator can be registered on several devices, for example a company phone and a private one.',
      '- There is one phone number of each kind (mobile, alternate mobile, office). For another number of the same kind, change the one that is there.',
      smsVoice && `- ${smsVoiceLine('en', smsVoice)}`,
      '- Have at least two methods, so that a lost phone does not keep you out.',
    ],
    [
      'Can you not confirm any more, because the phone is lost or broken? Then stop here and call the service desk: an administrator has to help.',
    ],
    serviceDeskBlock('en', serviceDesk, 'Nobody from IT will ask you for your password or for a code.'),
  ]);
}

function japanese(facts: SelfServiceFacts): Message {
  const { displayName, from, guestIn, securityInfo, serviceDesk, smsVoice } = facts;
  const place = securityInfoPlace('ja', securityInfo);
  const alone = from === 'phoneOnly';
  return composeMessage('ja', facts, '新しいスマートフォンをサインインに登録する方法', [
    [`${displayName} 様`],
    [
      '登録済みのデバイスでまだ認証できる場合は、デバイスの変更も追加もご自身で行えます。作業が終わるまで、今までのデバイスは手元に残しておいてください。',
    ],
    [
      alone
        ? 'PC を使わない手順です。PC やタブレットがある場合は、そちらで行うほうが簡単です (画面に表示される QR コードを、新しいスマートフォンで読み取れます)。'
        : '画面が 2 つ必要です。PC またはタブレットと、新しいスマートフォンをご用意ください。PC に表示される QR コードを、新しいスマートフォンで読み取ります。',
    ],
    numbered([
      '新しいスマートフォンに、Google Play または App Store から Microsoft Authenticator をインストールします。',
      `${alone ? '新しいスマートフォンのブラウザー' : 'PC '}で${place}を開きます。`,
      guestStep('ja', guestIn),
      'サインインし、登録済みのデバイスで認証します。',
      '[+ サインイン方法の追加] を選択し、登録する方法 (Microsoft Authenticator やパスキーなど) を選びます。',
      alone
        ? 'Microsoft Authenticator の場合は、[このリンクをクリックして、アカウントをアプリにペアリングします。] をタップします。アプリが開いてアカウントが追加されたら、ブラウザーに戻って残りの操作を行います。'
        : '画面の指示に従って進めます。QR コードが表示されたら、新しいスマートフォンで読み取ります。',
      '新しいデバイスで認証できることを確認してから、今後使わない古いデバイスを一覧から削除します。デバイスを追加するだけの場合は、削除しないでください。',
    ]),
    [
      '補足',
      '- Microsoft Authenticator は、会社用と私用のスマートフォンなど、複数のデバイスに登録できます。',
      '- 電話番号は、種類 (携帯電話、代替の携帯電話、会社電話) ごとに 1 つだけ登録できます。同じ種類の別の番号を使うときは、登録済みの番号を変更します。',
      smsVoice && `- ${smsVoiceLine('ja', smsVoice)}`,
      '- スマートフォンの紛失に備えて、認証方法は 2 つ以上登録してください。',
    ],
    [
      '紛失や故障で認証できなくなっている場合は、この手順では登録できません。管理者による対応が必要ですので、サービス デスクにご連絡ください。',
    ],
    serviceDeskBlock('ja', serviceDesk, 'IT 部門の担当者がパスワードやコードをお尋ねすることはありません。'),
  ]);
}
