// Reads what a plan needs to know about users whose methods it does not touch: whoever may revoke sessions need not be allowed to
// read methods.

import * as vscode from 'vscode';
import { lastGlobalAdministrators } from '../domain/lastGlobalAdministrators.ts';
import type { OperationKind } from '../domain/plan.ts';
import type { PlanPerson } from '../domain/planTarget.ts';
import type { User } from '../domain/user.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services, Session } from '../services.ts';
import { planPerson } from './planPerson.ts';

/** One per user, in the same order. @param more what else is read of each, at the same time, in the order of the users.
 * @throws EntraError `cancelled` when the person cancels, and what `more` throws. */
export async function readPersons<T>(
  services: Services,
  session: Session,
  users: readonly User[],
  kind: OperationKind,
  more: (userIds: readonly string[], signal: AbortSignal) => Promise<readonly T[]>,
): Promise<readonly (readonly [PlanPerson, T | undefined])[]> {
  return withProgress({ title: vscode.l10n.t('Reading roles…'), cancellable: true }, async (signal) => {
    const ids = users.map((user) => user.id);
    const [roles, read] = await Promise.all([services.readRoles(session, signal), more(ids, signal)]);
    signal.throwIfAborted();
    const last = users.length > 1 ? lastGlobalAdministrators(roles, new Set(ids)) : undefined;
    return users.map((user, index) => {
      const lastGlobalAdministrator = last?.has(user.id) === true && ({ lastGlobalAdministrator: true } as const);
      return [
        { ...planPerson(services, session, user, roles, kind), ...lastGlobalAdministrator },
        read[index],
      ] as const;
    });
  });
}
