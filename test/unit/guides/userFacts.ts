// What each text for a user must say, and by which source. When a source changes, the fact here and the text change together.

import { sources, type TextFact } from './textFact.ts';

const selfService = ['selfServiceComputer', 'selfServicePhoneOnly'] as const;
const resets = ['afterReset', 'afterResetPasskeyStays', 'afterResetUnknown'] as const;
const passes = ['passHandOverOnce', 'passHandOverSeveral'] as const;
const phones = ['phoneSetBefore', 'phoneSetAfter', 'phoneSetOwnProvider'] as const;
const notices = ['smsVoiceNoticeBefore', 'smsVoiceNoticeToday', 'smsVoiceNoticeAfter', 'smsVoiceNoticeToMany'] as const;

export const userFacts: readonly TextFact[] = [
  {
    texts: selfService,
    fact: 'the user does it alone as long as a registered device still works',
    ...{ en: /As long as you can still sign in with a device/, ja: /登録済みのデバイスでまだ認証できる場合.+ご自身で/ },
    source: sources.article,
  },
  {
    texts: [...selfService, 'afterReset', 'passHandOverOnce', 'mfaLifted'],
    fact: 'where: aka.ms/mfasetup, which leads to mysignins security-info',
    ...{
      en: /https:\/\/aka\.ms\/mfasetup .*https:\/\/mysignins\.microsoft\.com\/security-info/,
      ja: /https:\/\/aka\.ms\/mfasetup .*https:\/\/mysignins\.microsoft\.com\/security-info/,
    },
    source: sources.article,
  },
  {
    texts: [...selfService, ...resets, ...passes, ...notices, 'retiredPage', 'mfaLifted'],
    fact: 'the button is called Add sign-in method',
    ...{ en: /“\+ Add sign-in method”/, ja: /\[\+ サインイン方法の追加\]/ },
    source: sources.setUp,
  },
  {
    texts: ['selfServiceComputer', ...resets, ...passes],
    fact: 'the QR code takes a second screen',
    ...{ en: /QR code on the computer/, ja: /PC に表示される QR コード/ },
    source: sources.article,
  },
  {
    texts: ['selfServicePhoneOnly'],
    fact: 'with the phone alone, a link pairs the app',
    ...{
      en: /“Pair your account to the app by clicking this link”/,
      ja: /\[このリンクをクリックして、アカウントをアプリにペアリングします。\]/,
    },
    source: sources.phoneOnly,
  },
  {
    texts: ['selfServicePhoneOnly'],
    fact: 'a guest signs in to the organization by name',
    ...{
      en: /“Sign-in options”, then “Sign in to an organization”, and enter fernhill\.example/,
      ja: /\[サインイン オプション\] > \[組織へのサインイン\] で、fernhill\.example/,
    },
    source: sources.guests,
  },
  {
    texts: selfService,
    fact: 'the new device first, then the old one is deleted if it is never used again',
    ...{
      en: /Only when the new device works: if you will never use the old one again, delete it/,
      ja: /新しいデバイスで認証できることを確認してから、今後使わない古いデバイスを一覧から削除/,
    },
    source: sources.article,
  },
  {
    texts: selfService,
    fact: 'one phone number of each kind',
    ...{ en: /one phone number of each kind \(mobile, alternate mobile, office\)/, ja: /種類 \(.+\) ごとに 1 つだけ/ },
    source: sources.phones,
  },
  {
    texts: selfService,
    fact: 'several devices with Microsoft Authenticator',
    ...{
      en: /Microsoft Authenticator can be registered on several devices/,
      ja: /Microsoft Authenticator は、.+複数のデバイスに登録できます/,
    },
    source: sources.article,
  },
  {
    texts: resets,
    fact: 'what a reset removes, and that hardware tokens are deactivated',
    ...{
      en: /phone numbers, Microsoft Authenticator and one-time code apps were removed, and hardware tokens were deactivated/,
      ja: /電話番号、Microsoft Authenticator、ワンタイム コードのアプリは削除され、ハードウェア トークンは非アクティブ/,
    },
    source: sources.manageMethods,
  },
  {
    texts: ['afterReset', 'afterResetUnknown'],
    fact: 'the next sign-in that needs MFA asks to register',
    ...{
      en: /At the next sign-in that requires multifactor authentication you are asked to register/,
      ja: /次に多要素認証が必要なサインインをしたときに、認証方法の登録を求められます/,
    },
    source: sources.reset2025,
  },
  {
    texts: resets,
    fact: 'nothing is asked where no MFA is required',
    ...{
      en: /You are not asked where no multifactor authentication is required/,
      ja: /多要素認証が必要ない場合.+登録を求められません/,
    },
    source: sources.manageMethods,
  },
  {
    texts: ['afterResetPasskeyStays'],
    fact: 'nothing is asked while a passkey stays',
    ...{
      en: /You still have: passkey.+not asked to register again/,
      ja: /パスキー.+残っています。.+再登録は求められません/,
    },
    source: sources.manageMethods,
  },
  {
    texts: ['afterReset'],
    fact: 'revoked sessions take up to an hour',
    ...{ en: /signed out everywhere\. Some apps may take up to an hour/, ja: /サインアウトされています。.+1 時間ほど/ },
    source: sources.sessions,
  },
  {
    texts: passes,
    fact: 'the code goes another way, and nobody asks for it',
    ...{
      en: /code itself separately, another way\. Nobody from IT/,
      ja: /コード自体は、別の手段で.+お尋ねすることはありません/,
    },
    source: sources.callBack,
  },
  {
    texts: ['passHandOverOnce'],
    fact: 'after a sign-in with a one-time pass there are 10 minutes',
    ...{ en: /one sign-in only: register within 10 minutes/, ja: /1 回のサインインだけ.+10 分以内/ },
    source: sources.pass,
  },
  {
    texts: passes,
    fact: 'the password stays, and lost methods are to be removed',
    ...{ en: /Delete the methods[^]+Your password stays as it is/, ja: /削除します[^]+パスワードは変わりません/ },
    source: sources.pass,
  },
  {
    texts: ['phoneSetBefore', 'phoneSetOwnProvider'],
    fact: 'the next request comes to the number without doing anything',
    ...{ en: /may come to this number\. You need not do anything/, ja: /この番号に.+操作はありません/ },
    source: sources.article,
  },
  {
    texts: phones,
    fact: 'not your number: tell the service desk',
    ...{ en: /Is this not your number/, ja: /ご自身の番号ではない場合/ },
    source: sources.callBack,
  },
  {
    texts: ['phoneSetAfter', 'selfServicePhoneOnly'],
    fact: 'after the end the number receives nothing from Microsoft',
    ...{
      en: /stopped delivering.+1 February 2027.+does not receive/,
      ja: /2027 年 2 月 1 日に終了しました.+届きません/,
    },
    source: sources.smsVoice,
  },
  {
    texts: [...notices, 'phoneSetBefore', 'phoneSetAfter', ...selfService],
    fact: 'SMS and voice end on 1 February 2027, for password reset too',
    ...{
      en: /1 February 2027.+(password reset too|resetting your password yourself)/,
      ja: /2027 年 2 月 1 日.+パスワード リセット/,
    },
    source: sources.smsVoice,
  },
  {
    texts: notices,
    fact: 'whoever has nothing else meets a registration that cannot be skipped',
    ...{
      en: /only way to confirm your sign-in.+register a passkey when you sign in before you can go on\. That step cannot be skipped/,
      ja: /しか登録していない場合.+登録するまで先に進めません。この登録は省略できません/,
    },
    source: sources.smsVoice,
  },
  {
    texts: ['smsVoiceNoticeBefore', 'smsVoiceNoticeToMany'],
    fact: 'passkeys are offered since 1 September 2026',
    ...{ en: /Since 1 September 2026 you may be offered/, ja: /2026 年 9 月 1 日以降は、.+案内/ },
    source: sources.smsVoice,
  },
  {
    texts: notices,
    fact: 'a telecom provider of its own keeps them; public cloud only',
    ...{ en: /telecom provider of its own[^]+public cloud/, ja: /独自に通信事業者を設定[^]+パブリック クラウド/ },
    source: sources.smsVoice,
  },
  {
    texts: ['wasItYou', 'wasItYouUnknown'],
    fact: 'approve nothing, tell no code, tell the service desk at once',
    ...{
      en: /service desk at once.+approve no sign-in request and tell no code/,
      ja: /すぐにサービス デスク.+承認せず、コードを誰にも伝えない/,
    },
    source: sources.callBack,
  },
  {
    texts: ['retiredPage'],
    fact: 'how the retired page is recognised, and that it is retired',
    ...{
      en: /proofup\.aspx[^]+“Authentication phone” and “Set up Authenticator app”/,
      ja: /proofup\.aspx[^]+\[認証用電話\] や \[Authenticator アプリの設定\]/,
    },
    source: sources.article,
  },
];
