// The end of SMS and voice for one tenant: when, who meets it, and what to do about each group, administrators first. Pure: the caller
// brings the clock. Steps are ids; whoever shows them has the words.
// https://learn.microsoft.com/entra/identity/authentication/concept-sms-voice-retirement

import { smsVoiceDates, smsVoicePhase, type SmsVoiceFacts, type SmsVoicePhase } from '../smsVoicePhase.ts';
import { figureOf, type Figure } from './figures.ts';
import type { PasskeyRollout } from './passkeyRollout.ts';
import type { PeopleGroup } from './peopleGroup.ts';
import type { TenantPerson } from './tenantPerson.ts';

/** What to do with the people of a group. */
export type GroupStep =
  /** Give a pass, with which a passkey is registered: after the day it is the only way around a device that cannot hold one. */
  | 'givePass'
  /** Send instructions for registering a passkey. */
  | 'sendInstructions'
  /** Guests: passkeys for them come by the end of 2026, or their home tenant does it; tell them. */
  | 'tellGuests'
  /** They have something better: make that the default. */
  | 'changeDefault'
  /** Their methods are not known: read them. */
  | 'readMethods';

/** What to do in the tenant's policy. */
export type PolicyStep = 'enablePasskeys' | 'startCampaign' | 'endOptOut' | 'askPolicyReader';

export interface RetirementGroup {
  readonly group: PeopleGroup;
  readonly figure: Figure;
  readonly step: GroupStep;
}

export interface Retirement {
  /** undefined: it does not end here; `because` says why. */
  readonly phase: SmsVoicePhase | undefined;
  readonly because?: 'otherCloud' | 'ownProvider';
  /** Days until the day itself, in UTC; 0 on it, negative after it. */
  readonly daysLeft: number;
  readonly endsOn: string;
  /** Nobody can read whether the tenant has a telecom provider of its own: it is unknown unless the administrator says so. */
  readonly provider: 'own' | 'unknown';
  /** In the order in which to act. Groups may share people with `smsVoiceDefault` alone. */
  readonly groups: readonly RetirementGroup[];
  readonly policySteps: readonly PolicyStep[];
}

const day = 86_400_000;

/** @param rollout undefined: not read yet. */
export function retirementOf(
  people: readonly TenantPerson[],
  facts: SmsVoiceFacts,
  rollout: PasskeyRollout | undefined,
): Retirement {
  const phase = smsVoicePhase(facts);
  const { endsOn } = smsVoiceDates;
  const today = Math.floor(facts.now / day) * day;
  const members: GroupStep = phase === 'after' || phase === 'today' ? 'givePass' : 'sendInstructions';
  const rows: readonly (readonly [PeopleGroup, GroupStep])[] = [
    ['promptedAdministrators', 'givePass'],
    ['promptedMembers', members],
    ['promptedGuests', 'tellGuests'],
    ['smsVoiceDefaultWithOther', 'changeDefault'],
    ['prompted', 'readMethods'],
  ];
  const groups = rows
    .map(([group, step]): RetirementGroup => ({ group, figure: figureOf(group, people), step }))
    .filter(({ step, figure }) => (step === 'readMethods' ? figure.unknown > 0 : true));
  return {
    phase,
    ...(phase === undefined && { because: facts.publicCloud ? ('ownProvider' as const) : ('otherCloud' as const) }),
    daysLeft: (Date.parse(endsOn) - today) / day,
    endsOn,
    provider: facts.telecomProviderConfigured ? 'own' : 'unknown',
    groups,
    policySteps: phase === undefined || rollout === undefined ? [] : policySteps(rollout),
  };
}

function policySteps({ policy, optOut }: PasskeyRollout): readonly PolicyStep[] {
  if (!policy.known) return ['askPolicyReader'];
  const { passkeys, campaign } = policy.value;
  const steps: PolicyStep[] = [];
  if (passkeys === 'disabled') steps.push('enablePasskeys');
  if (optOut.known && optOut.value === 'optedOut') steps.push('endOptOut');
  if (campaign === 'disabled') steps.push('startCampaign');
  return steps;
}
