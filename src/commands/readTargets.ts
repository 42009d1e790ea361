// Reads everything a plan needs to know about the users it is for, all at once. Knows not what is planned.

import * as vscode from 'vscode';
import type { UserMethods } from '../domain/authenticationMethod.ts';
import { failureOf, type Known } from '../domain/failure.ts';
import { lastGlobalAdministrators } from '../domain/lastGlobalAdministrators.ts';
import type { OperationKind } from '../domain/plan.ts';
import type { PhonePolicy } from '../domain/phonePolicy.ts';
import type { PlanTarget } from '../domain/planTarget.ts';
import type { User } from '../domain/user.ts';
import { readUserMethods } from '../graph/authenticationMethods.ts';
import { readPhonePolicies } from '../graph/phonePolicies.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services, Session } from '../services.ts';
import { planPerson } from './planPerson.ts';
import { readValidFrom } from './readValidFrom.ts';

export interface ReadingOptions {
  /** The plan is about phones: what the tenant's policy says of them is read too, at the same time. */
  readonly phones?: boolean;
  /** The plan may revoke sessions. */
  readonly sessions?: boolean;
}

/** One target per user, in the same order; a user whose methods cannot be read is told by the target. The users' rows
 * show what was read.
 * @throws EntraError `cancelled` when the person cancels. */
export async function readTargets(
  services: Services,
  session: Session,
  users: readonly User[],
  kind: OperationKind,
  { phones = false, sessions = false }: ReadingOptions = {},
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
      const [roles, phonePolicies, validFrom, ...methods] = await Promise.all([
        services.readRoles(session, signal),
        phones ? phonePoliciesOf(session, ids, signal) : [],
        sessions ? readValidFrom(session, ids, signal) : [],
        ...readings,
      ]);
      signal.throwIfAborted();
      const last = users.length > 1 ? lastGlobalAdministrators(roles, new Set(ids)) : undefined;
      return users.map((user, index) => {
        const phonePolicy = phonePolicies[index];
        const sessionsValidFrom = validFrom[index];
        return {
          ...planPerson(services, session, user, roles, kind),
          methods: methods[index] ?? { known: false, failure: { kind: 'unexpected' } },
          ...(last?.has(user.id) === true && { lastGlobalAdministrator: true }),
          ...(phonePolicy && { phonePolicy }),
          ...(sessionsValidFrom && { sessionsValidFrom }),
        };
      });
    },
  );
}

/** What the app lacks the permission for is not asked for: then the plan says which permission that is. */
async function phonePoliciesOf(
  { graph, signIn }: Session,
  userIds: readonly string[],
  signal: AbortSignal,
): Promise<readonly PhonePolicy[]> {
  if (signIn?.permission('policy') !== 'notYet') return readPhonePolicies(graph, userIds, signal);
  return userIds.map(() => ({ sms: 'notGranted', voice: 'notGranted', officeVoice: 'notGranted' }));
}

async function readMethods(session: Session, userId: string, signal: AbortSignal): Promise<Known<UserMethods>> {
  try {
    return { known: true, value: await readUserMethods(session.graph, userId, signal) };
  } catch (error) {
    return { known: false, failure: failureOf(error) };
  }
}
