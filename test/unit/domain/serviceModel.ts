// A few lines that refuse deletions as the service does, under each reading of what is not documented. For the plan tests.

import type {
  AuthenticationMethod,
  MethodKind,
  MethodRef,
  SettableDefault,
} from '../../../src/domain/authenticationMethod.ts';
import { isPinnedBy } from '../../../src/domain/isPinnedBy.ts';
import type { PlannedStep, UserPlan } from '../../../src/domain/plan.ts';

export interface Reading {
  /** Passkeys, Windows Hello and external methods count as "other methods" beside a default. */
  readonly passkeysCount: boolean;
  /** So does an active hardware OATH token. */
  readonly activeTokensCount: boolean;
}

interface Situation {
  readonly methods: readonly AuthenticationMethod[];
  readonly stored: SettableDefault | undefined;
  /** Which of the methods that the default may mean it does mean. */
  readonly which: number;
}

const alwaysCount: readonly MethodKind[] = ['phone', 'microsoftAuthenticator', 'softwareOath'];
const mayCount: readonly MethodKind[] = ['fido2', 'windowsHello', 'external', 'unknown'];

/** Runs a plan as the engine does: a refused default goes to the end of the queue, until a whole pass gets nowhere. */
export function runOnModel(
  plan: UserPlan,
  situation: Situation,
  reading: Reading,
): { left: readonly PlannedStep[]; defaultRefusals: number; otherRefusals: number } {
  let methods = [...situation.methods];
  const active = new Set(methods.filter((method) => method.kind === 'hardwareOath').map((method) => method.id));
  const pinned = (stored: SettableDefault): AuthenticationMethod | undefined => {
    const may = methods.filter(
      (method) => isPinnedBy(stored, method) && (method.kind !== 'hardwareOath' || active.has(method.id)),
    );
    return may[situation.which % may.length];
  };
  let theDefault = situation.stored && pinned(situation.stored);
  let defaultRefusals = 0;
  let otherRefusals = 0;

  const counts = (method: AuthenticationMethod): boolean =>
    alwaysCount.includes(method.kind) ||
    (reading.passkeysCount && mayCount.includes(method.kind)) ||
    (reading.activeTokensCount && active.has(method.id));
  const remove = (ref: MethodRef): boolean => {
    const method = methods.find((there) => there.kind === ref.kind && there.id === ref.id);
    if (!method) return true;
    const alternate = methods.some((there) => there.kind === 'phone' && there.phoneType === 'alternateMobile');
    if (method.kind === 'phone' && method.phoneType === 'mobile' && alternate) {
      otherRefusals += 1;
      return false;
    }
    if (method === theDefault && methods.some((other) => other !== method && counts(other))) {
      defaultRefusals += 1;
      return false;
    }
    methods = methods.filter((there) => there !== method);
    return true;
  };
  const done = ({ action }: PlannedStep): boolean => {
    switch (action.type) {
      case 'setDefaultMethod':
        theDefault = pinned(action.to);
        return true;
      case 'deactivateHardwareOath':
        active.delete(action.method.id);
        if (theDefault?.id === action.method.id) theDefault = undefined;
        return true;
      case 'deleteMethod':
        return remove(action.method);
      default:
        throw new Error(`not part of a reset: ${action.type}`);
    }
  };

  let queue = [...plan.steps];
  for (;;) {
    const left = queue.filter((step) => !done(step));
    if (left.length === 0 || left.length === queue.length) return { left, defaultRefusals, otherRefusals };
    queue = left;
  }
}
