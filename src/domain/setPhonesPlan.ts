// Plans the phones of one user as a file says them: added where there is none of a kind, changed where there is one. Numbers are never part
// of a plan. Pure. https://learn.microsoft.com/graph/api/authentication-post-phonemethods

import { phoneTypes, type AuthenticationMethod, type PhoneType } from './authenticationMethod.ts';
import { comparePhoneNumbers } from './comparePhoneNumbers.ts';
import { maskPhoneNumber } from './maskPhoneNumber.ts';
import { phoneNotes } from './phoneNotes.ts';
import type { PlanNote, Refusal, StepAction, UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';
import type { SmsVoiceFacts } from './smsVoiceEnd.ts';

export interface WantedPhone {
  readonly phoneType: PhoneType;
  /** As Graph takes it, from parsePhoneNumber. */
  readonly phoneNumber: string;
}

export interface SetPhonesPlan {
  readonly plan: UserPlan;
  /** By `${userId}/${stepId}`. */
  readonly contacts: ReadonlyMap<string, string>;
  /** Why a phone is left out while others of the user are set. */
  readonly left: ReadonlyMap<PhoneType, Refusal>;
}

/** Mobile before alternate mobile. @param wanted one of a kind at most. */
export function planSetPhones(
  target: PlanTarget,
  wanted: readonly WantedPhone[],
  smsVoice: SmsVoiceFacts,
): SetPhonesPlan {
  const refusal = refusalOf(target);
  if (refusal) return nothing(target, refusal, new Map());
  const methods = methodsOf(target);
  const actions: StepAction[] = [];
  const numbers: string[] = [];
  const left = new Map<PhoneType, Refusal>();
  for (const { phoneType, phoneNumber } of wanted.toSorted((one, other) => place(one) - place(other))) {
    const now = phoneOf(methods, phoneType);
    const because = whyNot(phoneType, phoneNumber, now, methods, actions);
    if (because === undefined) {
      const type = now === undefined ? 'addPhone' : 'changePhone';
      actions.push({ type, phoneType, maskedNumber: maskPhoneNumber(phoneNumber) });
      numbers.push(phoneNumber);
    } else left.set(phoneType, because);
  }
  const [first] = left.values();
  if (actions.length === 0) return nothing(target, first ?? { kind: 'nothingToDo' }, left);
  const changed = actions.flatMap((action) => ('phoneType' in action ? [action.phoneType] : []));
  const stays = methods.filter((method) => !changed.some((type) => phoneOf([method], type) !== undefined));
  const notes = changed.flatMap((type) => phoneNotes(type, target.phonePolicy, smsVoice));
  const plan = planOf(target, actions, stays, [...notesOf(target), ...eachOnce(notes)]);
  const contacts = new Map(plan.steps.map(({ id }, index) => [`${plan.user.id}/${id}`, numbers[index] ?? '']));
  return { plan, contacts, left };
}

function nothing(target: PlanTarget, refusal: Refusal, left: ReadonlyMap<PhoneType, Refusal>): SetPhonesPlan {
  return { plan: refusedPlan(target, refusal), contacts: new Map(), left };
}

function whyNot(
  phoneType: PhoneType,
  phoneNumber: string,
  now: Phone | undefined,
  methods: readonly AuthenticationMethod[],
  before: readonly StepAction[],
): Refusal | undefined {
  if (now !== undefined) {
    return comparePhoneNumbers(phoneNumber, now.phoneNumber) === 'same' ? { kind: 'sameNumber' } : undefined;
  }
  if (phoneType !== 'alternateMobile' || phoneOf(methods, 'mobile') !== undefined) return undefined;
  const addsMobile = before.some((action) => action.type === 'addPhone' && action.phoneType === 'mobile');
  return addsMobile ? undefined : { kind: 'alternateNeedsMobile' };
}

type Phone = Extract<AuthenticationMethod, { kind: 'phone' }>;

function phoneOf(methods: readonly AuthenticationMethod[], phoneType: PhoneType): Phone | undefined {
  for (const method of methods) if (method.kind === 'phone' && method.phoneType === phoneType) return method;
  return undefined;
}

function place({ phoneType }: WantedPhone): number {
  return phoneTypes.indexOf(phoneType);
}

function eachOnce(notes: readonly PlanNote[]): readonly PlanNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
