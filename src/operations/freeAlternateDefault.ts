// Frees an alternate mobile that turns out to be the default on the way: the plan could not know, or it has changed since.

import type { PlannedStep } from '../domain/plan.ts';
import { readSignInPreferences } from '../graph/signInPreferences.ts';
import { moveDefault } from './moveDefault.ts';
import type { OperationRun } from './operationRun.ts';

/** Whether the step deletes the phone of this type. */
export function deletesPhone({ action }: PlannedStep, phoneType: 'mobile' | 'alternateMobile'): boolean {
  return action.type === 'deleteMethod' && action.method.kind === 'phone' && action.method.phoneType === phoneType;
}

/** Neither phone can be deleted while the alternate is the default and both are there: makes the mobile, which goes as well, the
 * default. @param refused the deletion of the alternate mobile. @returns whether that was called for and done. Never rejects. */
export async function freeAlternateDefault(
  run: OperationRun,
  userId: string,
  refused: PlannedStep,
  queued: readonly PlannedStep[],
): Promise<boolean> {
  if (!queued.some((step) => deletesPhone(step, 'mobile'))) return false;
  try {
    const { defaultMethod } = await readSignInPreferences(run.graph.together, userId, run.stopSignal);
    if (defaultMethod !== 'voiceAlternateMobile') return false;
  } catch {
    return false;
  }
  return moveDefault(run, userId, refused, ['sms', 'voiceMobile']);
}
