// Waits until a role that was just activated is known where it is needed. A refusal in the first minutes is not final: tokens and
// services learn of a role at different times. Knows no vscode.

import type { RoleHolding } from '../../domain/access.ts';
import { failureOf } from '../../domain/failure.ts';
import { known } from '../../graph/http/known.ts';
import { readUserMethods } from '../../graph/authenticationMethods.ts';
import { readOwnRoles } from '../../graph/ownRoles.ts';
import type { Session } from '../../services.ts';
import type { Clock } from './sendActivation.ts';

/** `notRenewed`: the sign-in gives no new token without the person, so that the role may not be known until the next sign-in. */
export type RoleArrival = 'arrived' | 'notYet' | 'notRenewed';

/** Five minutes in all. */
const pausesMs = [3_000, 5_000, 7_000, 15_000, 30_000, 60_000, 60_000, 60_000, 60_000];

/** @param userId whose methods the role is to reach; undefined: the role alone is looked for. Never throws but for a lost sign-in:
 * `notYet` when it is cancelled. */
export async function awaitRole(
  { graph, renewToken }: Pick<Session, 'graph' | 'renewToken'>,
  role: Pick<RoleHolding, 'roleTemplateId' | 'directoryScopeId'>,
  userId: string | undefined,
  { sleep }: Pick<Clock, 'sleep'>,
  signal: AbortSignal,
): Promise<RoleArrival> {
  const hasArrived = async (): Promise<boolean> => {
    if (userId !== undefined) {
      const methods = await known(readUserMethods(graph, userId, signal));
      return methods.known || !['accessDenied', 'missingPermission', 'cancelled'].includes(methods.failure.kind);
    }
    // A role for a unit is in no list that everybody may read.
    if (role.directoryScopeId !== '/' || role.roleTemplateId === undefined) return true;
    const own = await known(readOwnRoles(graph, signal));
    return own.known && own.value.has(role.roleTemplateId.toLowerCase());
  };
  try {
    for (const pause of [0, ...pausesMs]) {
      if (pause > 0) await sleep(pause, signal);
      if ((await renewToken?.(signal)) === false) return 'notRenewed';
      if (await hasArrived()) return 'arrived';
    }
  } catch (error) {
    if (failureOf(error).kind !== 'cancelled') throw error;
  }
  return 'notYet';
}
