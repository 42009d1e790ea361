// Reads everything a plan needs to know about the users it is for, all at once. Knows not what is planned.

import * as vscode from 'vscode';
import type { UserMethods } from '../domain/authenticationMethod.ts';
import { failureOf, type Known } from '../domain/failure.ts';
import type { OperationKind } from '../domain/plan.ts';
import type { PlanTarget } from '../domain/planTarget.ts';
import type { User } from '../domain/user.ts';
import { readUserMethods } from '../graph/authenticationMethods.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services, Session } from '../services.ts';
import { grantedPhonePolicies } from './grantedPhonePolicies.ts';
import { planPersons } from './planPersons.ts';

export interface ReadingOptions {
  /** The plan is about phones: what the tenant's policy says of them is read too, at the same time. */
  readonly phones?: boolean;
}

/** One target per user, in the same order; a user whose methods cannot be read is told by the target. The users' rows
 * show what was read.
 * @throws EntraError `cancelled` when the person cancels. */
export async function readTargets(
  services: Services,
  session: Session,
  users: readonly User[],
  kind: OperationKind,
  { phones = false }: ReadingOptions = {},
): Promise<readonly PlanTarget[]> {
  return withProgress(
    { title: vscode.l10n.t('Reading authentication methods and roles…'), cancellable: true },
    async (signal, report) => {
      let read = 0;
      // Asked for in the same turn, so that many users share batches.
      const readings = users.map(async (user) => {
        const methods = await readMethods(session, user.id, signal);
        signal.throwIfAborted();
        services.usersView.showMethods(user.id, methods.known ? methods.value : methods.failure);
        read += 1;
        if (users.length > 1) report(vscode.l10n.t('{0} of {1} users', read, users.length), 100 / users.length);
        return methods;
      });
      const ids = users.map((user) => user.id);
      const [roles, phonePolicies, ...methods] = await Promise.all([
        services.readRoles(session, signal),
        phones ? grantedPhonePolicies(session, ids, signal) : [],
        ...readings,
      ]);
      signal.throwIfAborted();
      return planPersons(services, session, users, roles, kind).map((person, index) => {
        const phonePolicy = phonePolicies[index];
        return {
          ...person,
          methods: methods[index] ?? { known: false, failure: { kind: 'unexpected' } },
          ...(phonePolicy && { phonePolicy }),
        };
      });
    },
  );
}

async function readMethods(session: Session, userId: string, signal: AbortSignal): Promise<Known<UserMethods>> {
  try {
    return { known: true, value: await readUserMethods(session.graph, userId, signal) };
  } catch (error) {
    return { known: false, failure: failureOf(error) };
  }
}
