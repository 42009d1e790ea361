// The texts of the golden files: every text, in the variants that differ by more than a name.

import { afterReset } from '../../../src/guides/afterReset.ts';
import type { Message } from '../../../src/guides/composeMessage.ts';
import { helpingAdministrator } from '../../../src/guides/helpingAdministrator.ts';
import type { Language } from '../../../src/guides/messageLanguage.ts';
import { mfaLifted } from '../../../src/guides/mfaLifted.ts';
import { partnerRequest } from '../../../src/guides/partnerRequest.ts';
import { passHandOver } from '../../../src/guides/passHandOver.ts';
import { phoneSet } from '../../../src/guides/phoneSet.ts';
import { retiredPage } from '../../../src/guides/retiredPage.ts';
import { selfService } from '../../../src/guides/selfService.ts';
import { smsVoiceNotice } from '../../../src/guides/smsVoiceNotice.ts';
import { supportCase } from '../../../src/guides/supportCase.ts';
import { wasItYou } from '../../../src/guides/wasItYou.ts';
import { lockedOutCases } from './lockedOutCases.ts';

const names = { en: 'Amy Osei', ja: 'あおい さくら' } as const;
const desks = {
  en: { name: 'Fernhill Service Desk', phone: '555-0100', url: 'https://desk.fernhill.example' },
  ja: { name: 'Fernhill サービス デスク', phone: '03-0000-0000', url: 'https://desk.fernhill.example' },
} as const;
const nothing = { name: '', phone: '', url: '' } as const;
const securityInfo = {
  link: 'https://aka.ms/mfasetup',
  page: 'https://mysignins.microsoft.com/security-info',
} as const;
const at = Date.UTC(2026, 10, 26, 5, 30);
const timeZone = 'Asia/Tokyo';

const user = (language: Language) => ({
  demo: false,
  displayName: names[language],
  serviceDesk: desks[language],
  securityInfo,
});
const admin = (language: Language) => ({
  demo: false,
  displayName: { en: 'Adele Fern', ja: '最上 司' }[language],
  userPrincipalName: 'adele.fern@fernhill.example',
  tenantName: 'Fernhill Trading',
  tenantId: '0f5e0000-0000-4000-8000-000000000001',
  initialDomain: 'fernhill.onmicrosoft.example',
  securityInfo,
  happened: {
    en: 'the phone with Microsoft Authenticator was lost',
    ja: 'Microsoft Authenticator を登録していたスマートフォンを紛失',
  }[language],
  happenedAt: { en: '25 November 2026, about 18:00', ja: '2026 年 11 月 25 日 18 時ごろ' }[language],
});

type Case = (language: Language) => Message;

export const goldenCases: Readonly<Record<string, Case>> = {
  selfServiceComputer: (language) => selfService(language, { ...user(language), from: 'computer', smsVoice: 'before' }),
  selfServicePhoneOnly: (language) =>
    selfService(language, { ...user(language), from: 'phoneOnly', smsVoice: 'after', guestIn: 'fernhill.example' }),
  afterReset: (language) => afterReset(language, { ...user(language), stays: [], sessionsRevoked: true }),
  afterResetPasskeyStays: (language) =>
    afterReset(language, { ...user(language), stays: [{ kind: 'fido2' }, { kind: 'windowsHello' }] }),
  /** Hardly anything is known, in a cloud whose page is not. */
  afterResetUnknown: (language) =>
    afterReset(language, { demo: true, displayName: names[language], serviceDesk: nothing }),
  passHandOverOnce: (language) =>
    passHandOver(language, {
      ...user(language),
      ...{ validFrom: at, validUntil: at + 3_600_000, once: true, timeZone },
    }),
  passHandOverSeveral: (language) =>
    passHandOver(language, {
      demo: false,
      displayName: names[language],
      serviceDesk: { name: desks[language].name, phone: '', url: '' },
      ...{ validUntil: at + 86_400_000, once: false, timeZone },
    }),
  phoneSetBefore: (language) =>
    phoneSet(language, { ...user(language), phoneType: 'mobile', endsWith: '99', smsVoice: 'before' }),
  phoneSetAfter: (language) => phoneSet(language, { ...user(language), phoneType: 'office', smsVoice: 'after' }),
  phoneSetOwnProvider: (language) => phoneSet(language, { ...user(language), phoneType: 'alternateMobile' }),
  wasItYou: (language) =>
    wasItYou(language, {
      ...user(language),
      at,
      timeZone,
      changes: [
        { what: 'removed', method: { kind: 'microsoftAuthenticator' } },
        { what: 'removed', method: { kind: 'phone', phoneType: 'mobile' } },
        { what: 'deactivated', method: { kind: 'hardwareOath' } },
        { what: 'added', method: { kind: 'temporaryAccessPass' } },
        { what: 'changed', method: { kind: 'phone', phoneType: 'office' } },
        { what: 'defaultChanged' },
        { what: 'smsSignInOn' },
        { what: 'smsSignInOff' },
        { what: 'perUserMfaChanged' },
        { what: 'signedOut' },
      ],
    }),
  wasItYouUnknown: (language) => wasItYou(language, { ...user(language), changes: [] }),
  smsVoiceNoticeBefore: (language) => smsVoiceNotice(language, { ...user(language), phase: 'before' }),
  smsVoiceNoticeToday: (language) => smsVoiceNotice(language, { ...user(language), phase: 'today' }),
  smsVoiceNoticeAfter: (language) => smsVoiceNotice(language, { ...user(language), phase: 'after' }),
  /** To all whom it concerns at once. */
  smsVoiceNoticeToMany: (language) => {
    const { demo, securityInfo, serviceDesk } = user(language);
    return smsVoiceNotice(language, { demo, securityInfo, serviceDesk, phase: 'before' });
  },
  retiredPage: (language) => retiredPage(language, user(language)),
  helpingAdministrator: (language) =>
    helpingAdministrator(language, {
      ...admin(language),
      helper: { en: 'Akira Hayama', ja: '葉山 明' }[language],
      eligibleOnly: true,
      portalRoot: 'https://entra.microsoft.com',
      methodsPage:
        'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods/userId/00000000-0000-4000-8000-000000000002',
    }),
  helpingAdministratorUnknown: (language) =>
    helpingAdministrator(language, { demo: false, portalRoot: 'https://entra.microsoft.com' }),
  partnerRequest: (language) => partnerRequest(language, admin(language)),
  partnerRequestUnknown: (language) => partnerRequest(language, { demo: true }),
  mfaLifted: (language) => mfaLifted(language, admin(language)),
  supportCase: (language) =>
    supportCase(language, {
      ...admin(language),
      methods: [{ kind: 'microsoftAuthenticator' }, { kind: 'phone', phoneType: 'mobile' }],
      colleagues: 'none',
      partner: 'none',
      contact: { en: 'Astrid Lund, 555-0101', ja: '西 明日香、03-0000-0001' }[language],
    }),
  supportCaseUnreachable: (language) =>
    supportCase(language, { ...admin(language), methods: [], colleagues: 'unreachable', partner: 'noRelationship' }),
  supportCaseUnknown: (language) => supportCase(language, { demo: true }),
  ...lockedOutCases(admin),
};
