// Which way back in is best for somebody who cannot pass MFA any more. Pure.
// https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass
// https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userdevicesettings

import { passRefusal } from './passPlan.ts';
import type { PassPolicy } from './passPolicy.ts';
import type { Refusal } from './plan.ts';
import { refusalOf, type PlanTarget } from './planTarget.ts';
import { planReset } from './resetPlan.ts';
import type { SmsVoicePhase } from './smsVoicePhase.ts';

export type HelpWay = 'pass' | 'reset' | 'phone';

/** What speaks against a way, or has to be known of it. `policyUnknown`: whether the policy lets the user use it. */
export type WayCaution =
  | 'policyUnknown'
  | 'policyForbids'
  | 'mfaStays'
  /** Whoever has the password registers. */
  | 'passwordSuffices'
  | 'smsVoiceEnding'
  | 'smsVoiceEnded';

export interface AdvisedWay {
  readonly way: HelpWay;
  readonly cautions: readonly WayCaution[];
  /** Why it cannot be gone. */
  readonly refusal?: Refusal;
}

export interface HelpFacts {
  /** Its phone policy: undefined says as much as an unknown one. */
  readonly target: PlanTarget;
  readonly passPolicy: PassPolicy;
  /** undefined: it does not end for this tenant. */
  readonly smsVoice: SmsVoicePhase | undefined;
}

/** All ways, the best first, and those that cannot be gone at the end. A pass lets in at once and takes nothing away. A phone comes
 * before a reset only where its codes go on being delivered. */
export function adviseWays(facts: HelpFacts): readonly AdvisedWay[] {
  const [pass, reset, phone] = [passWay(facts), resetWay(facts), phoneWay(facts)];
  const order =
    facts.smsVoice === undefined && phone.cautions.length === 0 ? [pass, phone, reset] : [pass, reset, phone];
  return [...order.filter(canBeGone), ...order.filter((way) => !canBeGone(way))];
}

function canBeGone({ refusal }: AdvisedWay): boolean {
  return refusal === undefined;
}

function passWay({ target, passPolicy }: HelpFacts): AdvisedWay {
  const refusal = passRefusal({ ...target, policy: passPolicy });
  return {
    way: 'pass',
    cautions: passPolicy.use === 'allowed' ? [] : ['policyUnknown'],
    ...(refusal && { refusal }),
  };
}

function resetWay({ target }: HelpFacts): AdvisedWay {
  const { notes, refusal } = planReset(target);
  const stays = notes.some(({ kind }) => kind === 'mfaStays');
  return { way: 'reset', cautions: [stays ? 'mfaStays' : 'passwordSuffices'], ...(refusal && { refusal }) };
}

function phoneWay({ target, smsVoice }: HelpFacts): AdvisedWay {
  const refusal = refusalOf(target);
  const { sms, voice } = target.phonePolicy ?? {};
  const uses = [sms, voice];
  const cautions: WayCaution[] = [];
  if (uses.every((use) => use === 'notAllowed')) cautions.push('policyForbids');
  else if (!uses.includes('allowed')) cautions.push('policyUnknown');
  if (smsVoice !== undefined) cautions.push(smsVoice === 'before' ? 'smsVoiceEnding' : 'smsVoiceEnded');
  return { way: 'phone', cautions, ...(refusal && { refusal }) };
}
