// Which numbers and addresses that a plan takes away can be kept, so that they can be put back; and what the plan says of it. Pure.

import type { AuthenticationMethod, MethodKind } from './authenticationMethod.ts';
import { isMaskedEmail } from './isMaskedEmail.ts';
import { isMaskedNumber } from './isMaskedNumber.ts';
import { methodRef } from './methodRef.ts';
import type { NotKept, PlanNote, PlannedStep, StepAction, UserPlan } from './plan.ts';

/** What this computer and its settings let us keep. */
export interface UndoTerms {
  /** 0: nothing is to be kept. */
  readonly days: number;
  /** Whether a key outlives VS Code; `none`: there is nowhere to put one. */
  readonly keys: 'last' | 'unknown' | 'untilClosed' | 'none';
}

export interface Keeping {
  readonly plan: UserPlan;
  /** By step id. Never part of the plan. */
  readonly removed: ReadonlyMap<string, string>;
}

/** Nobody but the user can bring these back. Not among them: a pass, which is created anew, and a hardware OATH token, which an
 * administrator can assign again. */
const registeredByUsers: readonly MethodKind[] = [
  'microsoftAuthenticator',
  'softwareOath',
  'fido2',
  'windowsHello',
  'platformCredential',
  'external',
  'qrCodePin',
];

/** @param methods as they were read for the plan. */
export function keepRemoved(plan: UserPlan, methods: readonly AuthenticationMethod[], terms: UndoTerms): Keeping {
  const removed = new Map<string, string>();
  const kept: AuthenticationMethod[] = [];
  const lost = new Map<NotKept, AuthenticationMethod[]>();
  const steps = plan.steps.map((step): PlannedStep => {
    const method = takenBy(step.action, methods);
    const contact = method && contactOf(method);
    const because = method && whyNotKept(method, contact, terms);
    if (method && because !== undefined) lost.set(because, [...(lost.get(because) ?? []), method]);
    if (method === undefined || contact === undefined || because !== undefined) return step;
    kept.push(method);
    removed.set(step.id, contact);
    return { ...step, kept: true };
  });
  const { days, keys } = terms;
  const notes: readonly PlanNote[] = [
    ...(kept.length > 0 && keys !== 'none'
      ? [{ kind: 'canBePutBack', methods: kept.map(methodRef), days, keys } as const]
      : []),
    ...[...lost].map(([because, those]) => ({
      ...({ kind: 'cannotBePutBack', because } as const),
      methods: those.map(methodRef),
    })),
  ];
  return { plan: { ...plan, steps, notes: [...plan.notes, ...notes] }, removed };
}

/** The method that is not there any more, as it was, after the step. */
function takenBy(action: StepAction, methods: readonly AuthenticationMethod[]): AuthenticationMethod | undefined {
  switch (action.type) {
    case 'deleteMethod':
      return methods.find(({ kind, id }) => kind === action.method.kind && id === action.method.id);
    case 'changePhone':
      return methods.find((method) => method.kind === 'phone' && method.phoneType === action.phoneType);
    case 'setResetEmail':
      return methods.find(({ kind }) => kind === 'email');
    default:
      return undefined;
  }
}

/** The number or address, if it was read in full. */
function contactOf(method: AuthenticationMethod): string | undefined {
  if (method.kind === 'email') return isMaskedEmail(method.emailAddress) ? undefined : method.emailAddress;
  if (method.kind !== 'phone' || method.phoneType === undefined) return undefined;
  return isMaskedNumber(method.phoneNumber) ? undefined : method.phoneNumber;
}

/** undefined: it is kept, or there is nothing to say of it. */
function whyNotKept(
  { kind }: AuthenticationMethod,
  contact: string | undefined,
  { days, keys }: UndoTerms,
): NotKept | undefined {
  if (kind !== 'phone' && kind !== 'email') return registeredByUsers.includes(kind) ? 'byNature' : undefined;
  if (contact === undefined) return 'masked';
  if (days === 0) return 'setting';
  return keys === 'none' ? 'noKeyring' : undefined;
}
