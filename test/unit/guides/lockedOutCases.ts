// The document for a locked-out administrator in the golden files: each of the ways, and hardly anything known.

import assert from 'node:assert/strict';
import type { Message } from '../../../src/guides/composeMessage.ts';
import { helpingAdministrator } from '../../../src/guides/helpingAdministrator.ts';
import type { Helper } from '../../../src/guides/helperLines.ts';
import { lockedOutGuide } from '../../../src/guides/lockedOutGuide.ts';
import type { Language } from '../../../src/guides/messageLanguage.ts';
import { mfaLifted } from '../../../src/guides/mfaLifted.ts';
import { partnerRequest } from '../../../src/guides/partnerRequest.ts';
import { supportCase, type SupportCaseFacts } from '../../../src/guides/supportCase.ts';

const written = { writtenAt: Date.UTC(2026, 10, 26, 5, 30), timeZone: 'Asia/Tokyo' };
const portalRoot = 'https://entra.microsoft.com';

const helpersIn = (language: Language): readonly Helper[] => [
  {
    ...{
      displayName: { en: 'Akira Hayama', ja: '葉山 明' }[language],
      userPrincipalName: 'akira.hayama@fernhill.example',
    },
    ...{ role: 'globalAdministrator', eligible: false, unitOnly: false, enabledUnknown: false },
    ...{ mail: 'akira.hayama@fernhill.example', hasPhone: true },
  },
  {
    ...{
      displayName: { en: 'Elias Frost', ja: '西 明日香' }[language],
      userPrincipalName: 'elias.frost@fernhill.example',
    },
    ...{
      role: 'privilegedAuthenticationAdministrator',
      eligible: true,
      unitOnly: true,
      enabledUnknown: true,
      hasPhone: false,
    },
  },
];

export const lockedOutCases = (
  admin: (language: Language) => SupportCaseFacts,
): Readonly<Record<string, (language: Language) => Message>> => {
  const all = (language: Language): SupportCaseFacts => ({
    ...admin(language),
    methods: [{ kind: 'microsoftAuthenticator' }, { kind: 'phone', phoneType: 'mobile' }],
  });
  /** Only the public cloud's page of security info is known. */
  const elsewhere = (language: Language): SupportCaseFacts => {
    const { securityInfo, ...facts } = admin(language);
    assert.ok(securityInfo);
    return facts;
  };
  return {
    lockedOutGuideColleague: (language) => {
      const [first, ...rest] = helpersIn(language);
      const chosen = { helper: rest[0]?.displayName ?? '', eligibleOnly: true };
      const facts = { ...all(language), ...chosen, portalRoot };
      return lockedOutGuide(language, {
        ...{ ...facts, ...written, asked: 'colleague', publicCloud: true, managementRestricted: true },
        holders: { helpers: first === undefined ? [] : [first, ...rest], incomplete: false, disabled: 1 },
        texts: [(wanted) => helpingAdministrator(wanted, facts)],
      });
    },
    lockedOutGuidePartner: (language) => {
      const facts: SupportCaseFacts = { ...all(language), colleagues: 'unreachable' };
      return lockedOutGuide(language, {
        ...{ ...facts, ...written, asked: 'partner', publicCloud: true },
        holders: { helpers: helpersIn(language).slice(0, 1), incomplete: true, disabled: 0 },
        texts: [(wanted) => partnerRequest(wanted, facts)],
      });
    },
    lockedOutGuideSupport: (language) => {
      const facts: SupportCaseFacts = {
        ...{ ...all(language), colleagues: 'none', partner: 'none' },
        contact: { en: 'Astrid Lund, 555-0101', ja: '西 明日香、03-0000-0001' }[language],
      };
      return lockedOutGuide(language, {
        ...{ ...facts, ...written, asked: undefined, publicCloud: true },
        holders: { helpers: [], incomplete: false, disabled: 0 },
        texts: [(wanted) => supportCase(wanted, facts), (wanted) => mfaLifted(wanted, facts)],
      });
    },
    /** Signed out, with nothing filled in. */
    lockedOutGuideUnknown: (language) =>
      lockedOutGuide(language, {
        ...{ demo: true, ...written, asked: undefined, publicCloud: true },
        texts: [
          (wanted) => helpingAdministrator(wanted, { demo: true, portalRoot }),
          (wanted) => partnerRequest(wanted, { demo: true }),
          (wanted) => supportCase(wanted, { demo: true }),
          (wanted) => mfaLifted(wanted, { demo: true }),
        ],
      }),
    lockedOutGuideNationalCloud: (language) =>
      lockedOutGuide(language, {
        ...{ ...elsewhere(language), ...written, colleagues: 'none', asked: undefined, publicCloud: false },
        texts: [
          (wanted) => helpingAdministrator(wanted, { ...elsewhere(wanted), portalRoot: 'https://entra.microsoft.us' }),
        ],
      }),
  };
};
