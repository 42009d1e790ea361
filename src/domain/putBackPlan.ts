// Plans to put phone numbers and an e-mail address back that an operation took away. Numbers are never part of a plan. Pure.
// https://learn.microsoft.com/graph/api/authentication-post-phonemethods

import { phoneTypes, type AuthenticationMethod, type MethodRef } from './authenticationMethod.ts';
import { comparePhoneNumbers } from './comparePhoneNumbers.ts';
import { isMaskedEmail } from './isMaskedEmail.ts';
import { maskEmail } from './maskEmail.ts';
import { maskPhoneNumber } from './maskPhoneNumber.ts';
import { phoneNotes } from './phoneNotes.ts';
import type { NotPutBack, PlanNote, StepAction, UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';
import type { SmsVoiceFacts } from './smsVoiceEnd.ts';

/** One of the numbers, or the address, that the person chose. */
export interface PutBack {
  /** A phone of a known type, or the e-mail address. */
  readonly method: MethodRef;
  /** As it was. */
  readonly was: string;
  /** What the operation put in its place. Then that, and nothing else, may be replaced. */
  readonly replacedBy?: string;
}

export interface PutBackPlan {
  readonly plan: UserPlan;
  /** By `${userId}/${stepId}`. */
  readonly contacts: ReadonlyMap<string, string>;
}

/** Mobile before alternate mobile; never over a number or an address that was set since. */
export function planPutBack(target: PlanTarget, wanted: readonly PutBack[], smsVoice: SmsVoiceFacts): PutBackPlan {
  const refusal = refusalOf(target);
  if (refusal) return { plan: refusedPlan(target, refusal), contacts: new Map() };
  const methods = methodsOf(target);
  const ordered = wanted.toSorted((one, other) => place(one) - place(other));
  const actions: StepAction[] = [];
  const values: string[] = [];
  const left: NotPutBack[] = [];
  for (const one of ordered) {
    const now = methods.find((method) => isOfKind(method, one.method));
    const because = now ? whyNotOver(now, one) : lacksMobile(one, methods, actions) ? 'needsMobile' : undefined;
    if (because !== undefined) {
      left.push({ method: one.method, because });
    } else {
      actions.push(actionFor(one, now !== undefined));
      values.push(one.was);
    }
  }
  if (actions.length === 0) {
    return { plan: refusedPlan(target, { kind: 'nonePutBack', left }), contacts: new Map() };
  }
  const notes: readonly PlanNote[] = [
    ...left.map((one): PlanNote => ({ kind: 'notPutBack', ...one })),
    { kind: 'putBackCaution' },
    ...notesOf(target),
    ...contactNotes(actions, target, smsVoice),
  ];
  const changed = (method: AuthenticationMethod): boolean => ordered.some((one) => isOfKind(method, one.method));
  const plan = planOf(
    target,
    actions,
    methods.filter((method) => !changed(method)),
    notes,
  );
  const contacts = new Map(plan.steps.map(({ id }, index) => [`${plan.user.id}/${id}`, values[index] ?? '']));
  return { plan, contacts };
}

function place({ method }: PutBack): number {
  return method.phoneType === undefined ? phoneTypes.length : phoneTypes.indexOf(method.phoneType);
}

function isOfKind(method: AuthenticationMethod, { kind, phoneType }: MethodRef): boolean {
  return method.kind === 'phone' ? kind === 'phone' && method.phoneType === phoneType : method.kind === kind;
}

/** undefined: what is there is what the operation put there, and may go. */
function whyNotOver(
  now: AuthenticationMethod,
  { was, replacedBy }: PutBack,
): Exclude<NotPutBack['because'], 'needsMobile'> | undefined {
  const before = compare(was, now);
  if (before === 'same') return 'thereAlready';
  if (replacedBy === undefined) return before === 'unknown' ? 'cannotCompare' : 'setSince';
  const since = compare(replacedBy, now);
  if (since === 'same') return undefined;
  return since === 'unknown' ? 'cannotCompare' : 'setSince';
}

function compare(contact: string, method: AuthenticationMethod): 'same' | 'different' | 'unknown' {
  if (method.kind === 'phone') return comparePhoneNumbers(contact, method.phoneNumber);
  if (method.kind !== 'email') return 'different';
  if (isMaskedEmail(method.emailAddress)) return 'unknown';
  return contact.toLowerCase() === method.emailAddress.toLowerCase() ? 'same' : 'different';
}

function lacksMobile(
  { method }: PutBack,
  methods: readonly AuthenticationMethod[],
  before: readonly StepAction[],
): boolean {
  if (method.phoneType !== 'alternateMobile') return false;
  const isThere = methods.some((there) => there.kind === 'phone' && there.phoneType === 'mobile');
  return !isThere && !before.some((action) => action.type === 'addPhone' && action.phoneType === 'mobile');
}

function actionFor({ method, was }: PutBack, exists: boolean): StepAction {
  const { phoneType } = method;
  if (phoneType === undefined) return { type: 'setResetEmail', exists, maskedAddress: maskEmail(was) };
  return { type: exists ? 'changePhone' : 'addPhone', phoneType, maskedNumber: maskPhoneNumber(was) };
}

/** Each once, whatever comes back. */
function contactNotes(
  actions: readonly StepAction[],
  { phonePolicy }: PlanTarget,
  smsVoice: SmsVoiceFacts,
): readonly PlanNote[] {
  const notes = actions.flatMap((action): readonly PlanNote[] => {
    if (action.type === 'setResetEmail') return [{ kind: 'emailIsNoMfa' }];
    if (action.type !== 'addPhone' && action.type !== 'changePhone') return [];
    const { phoneType } = action;
    return [
      ...(phoneType === 'mobile' ? [{ kind: 'smsSignInStaysOff' } as const] : []),
      ...phoneNotes(phoneType, phonePolicy, smsVoice),
    ];
  });
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
