// What a method is called in a text for people, in the portal's words of the text's language. Pure.

import type { MethodKind, MethodRef, PhoneType } from '../domain/authenticationMethod.ts';
import type { Language } from './messageLanguage.ts';

const phones: Readonly<Record<PhoneType, Readonly<Record<Language, string>>>> = {
  mobile: { en: 'phone (mobile)', ja: '電話 (携帯電話)' },
  alternateMobile: { en: 'phone (alternate mobile)', ja: '電話 (代替の携帯電話)' },
  office: { en: 'phone (office)', ja: '電話 (会社電話)' },
};

const kinds: Readonly<Record<MethodKind, Readonly<Record<Language, string>>>> = {
  password: { en: 'password', ja: 'パスワード' },
  phone: { en: 'phone', ja: '電話' },
  email: { en: 'email (password reset only)', ja: '電子メール (パスワード リセット専用)' },
  microsoftAuthenticator: { en: 'Microsoft Authenticator', ja: 'Microsoft Authenticator' },
  fido2: { en: 'passkey (FIDO2)', ja: 'パスキー (FIDO2)' },
  softwareOath: { en: 'software OATH token', ja: 'ソフトウェア OATH トークン' },
  hardwareOath: { en: 'hardware OATH token', ja: 'ハードウェア OATH トークン' },
  temporaryAccessPass: { en: 'Temporary Access Pass', ja: '一時アクセス パス' },
  windowsHello: { en: 'Windows Hello for Business', ja: 'Windows Hello for Business' },
  platformCredential: { en: 'platform credential', ja: 'プラットフォーム資格情報' },
  external: { en: 'external authentication method', ja: '外部認証方法' },
  qrCodePin: { en: 'QR code and PIN', ja: 'QR コードと PIN' },
  unknown: { en: 'another method', ja: 'その他の認証方法' },
};

/** The kind alone: "phone (mobile)". */
export function methodWords(language: Language, { kind, phoneType }: Pick<MethodRef, 'kind' | 'phoneType'>): string {
  return (phoneType === undefined ? kinds[kind] : phones[phoneType])[language];
}
