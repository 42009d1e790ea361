// Makes another method the default so that a deletion which was refused for being the default's can be tried again. No step of its own.

import type { SettableDefault } from '../domain/authenticationMethod.ts';
import { failureOf } from '../domain/failure.ts';
import type { PlannedStep } from '../domain/plan.ts';
import { setDefaultMethod } from '../graph/signInPreferences.ts';
import type { OperationRun } from './operationRun.ts';

/** @param refused the deletion. @param candidates the first that is accepted. @returns whether one was. Never rejects. */
export async function moveDefault(
  run: OperationRun,
  userId: string,
  refused: PlannedStep,
  candidates: readonly SettableDefault[],
): Promise<boolean> {
  for (const candidate of candidates) {
    if (!run.maySend || !(await run.announceCall(userId, refused.id))) return false;
    try {
      await setDefaultMethod(run.sender, userId, candidate, run.callSignal);
      run.noteStep(userId, refused.id, { state: 'planned' });
      return true;
    } catch (error) {
      // The deletion itself was not sent.
      run.noteStep(userId, refused.id, { state: 'planned' });
      if (failureOf(error).kind !== 'refused') return false;
    }
  }
  return false;
}
