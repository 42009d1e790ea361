// What was read and what was answered, as the texts and the document say it. What is neither is not known, and left so.

import { clouds } from '../../auth/clouds.ts';
import { guidOf } from '../../auth/guidOf.ts';
import type { CloudName } from '../../domain/cloudApi.ts';
import type { LockedOutGuideFacts } from '../../guides/lockedOutGuide.ts';
import { plainText } from '../../host/plainText.ts';
import type { Session } from '../../services.ts';
import type { AdminCase } from '../texts/adminCase.ts';
import { adminCaseOf } from '../texts/adminCaseOf.ts';
import { adminTexts, type AdminText, type AdminTextName } from '../texts/adminTexts.ts';
import type { LockedOutAnswers } from './lockedOutAnswers.ts';
import type { LockedOutFacts } from './lockedOutFacts.ts';
import { partnerCanBeAsked } from './partnerCanBeAsked.ts';

export interface LockedOutCase {
  readonly guide: LockedOutGuideFacts;
  /** The texts that it takes now, in their order. */
  readonly texts: readonly AdminText[];
  /** Those for when that fails. */
  readonly others: readonly AdminText[];
}

/** @param read undefined: nothing was. @param cloud in which the tenant is. @param now epoch milliseconds. */
export function lockedOutCase(
  session: Session | undefined,
  cloud: CloudName,
  read: LockedOutFacts | undefined,
  answers: LockedOutAnswers,
  now: number,
): LockedOutCase {
  const { colleague, contact, happened, happenedAt, partner } = answers;
  const asked =
    colleague.answer === 'ask'
      ? 'colleague'
      : partnerCanBeAsked(cloud, colleague) && partner === 'ask'
        ? 'partner'
        : undefined;
  const helper = colleague.answer === 'ask' ? colleague.helper : undefined;
  const facts: AdminCase = {
    ...(session && read ? ofTenant(session, read, answers) : told(session, cloud, answers)),
    ...(happened !== '' && { happened }),
    ...(happenedAt !== '' && { happenedAt }),
    ...(contact !== '' && { contact }),
    ...(helper && { helper: helper.displayName, eligibleOnly: helper.eligible }),
    ...((colleague.answer === 'none' || colleague.answer === 'unreachable') && { colleagues: colleague.answer }),
    ...(asked === undefined && (partner === 'none' || partner === 'noRelationship') && { partner }),
  };
  const names = namesFor(asked, cloud, answers);
  const all = adminTexts(facts);
  const texts = all.filter(({ name }) => names.includes(name));
  const colleagues = read?.colleagues;
  return {
    texts,
    others: all.filter((text) => !texts.includes(text)),
    guide: {
      ...facts,
      ...{ asked, writtenAt: now },
      ...(colleagues && {
        holders: {
          helpers: colleagues.helpers,
          disabled: colleagues.disabled,
          incomplete: colleagues.unread !== undefined,
        },
      }),
      ...(read?.user?.isManagementRestricted === true && { managementRestricted: true }),
      texts: texts.map(
        ({ write }) =>
          (language) =>
            write(language),
      ),
    },
  };
}

function namesFor(
  asked: 'colleague' | 'partner' | undefined,
  cloud: CloudName,
  { colleague, partner }: LockedOutAnswers,
): readonly AdminTextName[] {
  if (asked === 'colleague' || cloud !== 'global') return ['colleague'];
  const first: readonly AdminTextName[] = colleague.answer === 'unknown' ? ['colleague'] : [];
  if (asked === 'partner') return [...first, 'partner'];
  return [...first, ...(partner === 'unknown' ? (['partner'] as const) : []), 'support', 'lifted'];
}

function ofTenant(session: Session, read: LockedOutFacts, answers: LockedOutAnswers): AdminCase {
  const name = answers.who.kind === 'self' ? session.account.userPrincipalName : answers.userPrincipalName;
  return {
    ...adminCaseOf({ ...read, session }),
    ...(read.user === undefined && name !== '' && { userPrincipalName: plainText(name) }),
    ...(!read.methods.known && answers.methods && { methods: answers.methods }),
  };
}

function told(session: Session | undefined, cloud: CloudName, answers: LockedOutAnswers): AdminCase {
  const { methods, tenant, userPrincipalName } = answers;
  const { portalRoot, securityInfo } = clouds[cloud];
  return {
    ...{ demo: session?.demo === true, portalRoot, publicCloud: cloud === 'global' },
    ...(securityInfo && { securityInfo }),
    ...(userPrincipalName !== '' && { userPrincipalName }),
    ...(tenant !== '' && tenantFact(tenant)),
    ...(methods && { methods }),
  };
}

/** What was typed is an ID, the initial domain, or some name. */
function tenantFact(tenant: string): Pick<AdminCase, 'tenantId' | 'initialDomain' | 'tenantName'> {
  const tenantId = guidOf(tenant);
  if (tenantId !== undefined) return { tenantId };
  return /\.onmicrosoft\.[a-z]+$|\.partner\.onmschina\.cn$/i.test(tenant)
    ? { initialDomain: tenant }
    : { tenantName: tenant };
}
