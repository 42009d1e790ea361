// What a fact of a text is, and the pages that say them.

import type { goldenCases } from './goldenCases.ts';

/** Pages of Microsoft and of its Japanese support team, and public threads where neither says it. */
export const sources = {
  article: 'https://jpazureid.github.io/blog/azure-active-directory/change-mfa-verification-method/',
  phoneOnly: 'https://jpazureid.github.io/blog/azure-active-directory/authenticator-mobile-only-setup/',
  setUp: 'https://jpazureid.github.io/blog/azure-active-directory/authenticator-setup/',
  guests: 'https://jpazureid.github.io/blog/azure-active-directory/all-youneedtoknow-about-b2b-mfa/',
  reset2025: 'https://jpazureid.github.io/blog/azure-active-directory/mfa-reset-2025/',
  phones: 'https://learn.microsoft.com/graph/api/authentication-post-phonemethods',
  manageMethods: 'https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userdevicesettings',
  pass: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass',
  smsVoice: 'https://learn.microsoft.com/entra/identity/authentication/concept-sms-voice-retirement',
  sessions: 'https://learn.microsoft.com/graph/api/user-revokesigninsessions',
  privileged: 'https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions',
  eligible: 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-activate-role',
  revoke: 'https://learn.microsoft.com/entra/fundamentals/whats-new',
  gdap: 'https://learn.microsoft.com/partner-center/customers/gdap-introduction',
  gdapFaq: 'https://learn.microsoft.com/partner-center/dap-faq',
  dapEnd:
    'https://techcommunity.microsoft.com/t5/partner-news/new-timelines-important-actions-to-secure-the-partner-ecosystem/ba-p/3829068',
  invitation: 'https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview',
  lockedOut: 'https://learn.microsoft.com/entra/fundamentals/cloud-footprint-faq',
  phoneMenu: 'https://learn.microsoft.com/answers/questions/5862299/mfa-lockout-only-global-admin-cannot-access-tenant',
  ownership: 'https://learn.microsoft.com/answers/questions/5817261/microsoft-security-microsoft-entra-microsoft-entra',
  mandatory: 'https://learn.microsoft.com/entra/identity/authentication/concept-mandatory-multifactor-authentication',
  emergency: 'https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access',
  callBack: 'https://tenantwizards.com/blog/social-engineering-exposed-part-3',
} as const;

/** The day on which the sources were last looked at for this table. */
export const checkedOn = '2026-11-26';

export interface TextFact {
  /** Golden files that must all say it. */
  readonly texts: readonly (keyof typeof goldenCases)[];
  readonly fact: string;
  readonly en: RegExp;
  readonly ja: RegExp;
  readonly source: (typeof sources)[keyof typeof sources];
}
