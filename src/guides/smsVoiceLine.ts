// One line about the end of SMS and voice, for texts that speak of phones. Pure.

import { smsVoiceDates, type SmsVoicePhase } from '../domain/smsVoicePhase.ts';
import type { Language } from './messageLanguage.ts';
import { spokenDate } from './spokenTime.ts';

export function smsVoiceLine(language: Language, phase: SmsVoicePhase): string {
  const date = spokenDate(language, smsVoiceDates.endsOn);
  switch (phase) {
    case 'before':
      return language === 'ja'
        ? `SMS と音声通話によるコードの配信は、Microsoft が ${date}に終了します (パスワード リセットも対象です)。パスキーまたは Microsoft Authenticator の登録をお勧めします。`
        : `Microsoft stops delivering codes by text message and voice call on ${date}, for password reset too. Register a passkey or Microsoft Authenticator.`;
    case 'today':
    case 'after':
      return language === 'ja'
        ? `SMS と音声通話によるコードの配信は、Microsoft が ${date}に終了しました (パスワード リセットも対象です)。登録した電話番号に Microsoft からコードは届きません。パスキーまたは Microsoft Authenticator を登録してください。`
        : `Microsoft stopped delivering codes by text message and voice call on ${date}, for password reset too. A registered number does not receive codes from Microsoft. Register a passkey or Microsoft Authenticator.`;
  }
}
