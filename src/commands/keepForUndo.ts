// What of a write can be put back later: said in its plans, and collected for the run to keep.

import * as vscode from 'vscode';
import type { AuthenticationMethod } from '../domain/authenticationMethod.ts';
import { keepRemoved } from '../domain/keepRemoved.ts';
import type { StepAction, UserPlan } from '../domain/plan.ts';
import type { PlanTarget } from '../domain/planTarget.ts';
import { keyringLasts } from '../host/keyringLasts.ts';
import type { RemovedContact } from '../operations/removedContacts.ts';
import type { Services } from '../services.ts';

export interface UndoKeeper {
  /** The plans with what they say of putting back. */
  readonly say: (plans: readonly UserPlan[]) => readonly UserPlan[];
  /** What the plans that were chosen take away, by `${userId}/${stepId}`. */
  readonly removedBy: (plans: readonly UserPlan[]) => ReadonlyMap<string, RemovedContact>;
}

const takes: readonly StepAction['type'][] = ['deleteMethod', 'changePhone', 'setResetEmail'];

/** @param targets as they were read for the plans. @param contacts what the plans put in the place of what goes. */
export async function keepForUndo(
  { settings, context }: Pick<Services, 'settings' | 'context'>,
  plans: readonly UserPlan[],
  targets: readonly PlanTarget[],
  contacts: ReadonlyMap<string, string>,
): Promise<UndoKeeper> {
  const takesSomething = plans.some(({ steps }) => steps.some(({ action }) => takes.includes(action.type)));
  if (!takesSomething) return { say: (of) => of, removedBy: () => new Map() };
  const days = settings.get('undoRetentionDays');
  const keys = days === 0 ? 'none' : await keyringLasts(context.secrets, context.globalState, vscode.env.sessionId);
  const methodsOf = new Map(
    targets.map(({ user, methods }): [string, readonly AuthenticationMethod[]] => [
      user.id,
      methods.known ? methods.value.methods : [],
    ]),
  );
  const keep = (plan: UserPlan): ReturnType<typeof keepRemoved> =>
    keepRemoved(plan, methodsOf.get(plan.user.id) ?? [], { days, keys });
  return {
    say: (of) => of.map((plan) => keep(plan).plan),
    removedBy: (chosen) => {
      const removed = new Map<string, RemovedContact>();
      for (const plan of chosen) {
        for (const [step, was] of keep(plan).removed) {
          const key = `${plan.user.id}/${step}`;
          const replacedBy = contacts.get(key);
          removed.set(key, { was, ...(replacedBy !== undefined && { replacedBy }) });
        }
      }
      return removed;
    },
  };
}
