// Reads what a plan needs to know about users whose methods it does not touch: whoever may revoke sessions need not be allowed to
// read methods.

import * as vscode from 'vscode';
import type { OperationKind } from '../domain/plan.ts';
import type { PlanPerson } from '../domain/planTarget.ts';
import type { User } from '../domain/user.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services, Session } from '../services.ts';
import { planPersons } from './planPersons.ts';

/** One per user, in the same order. @throws EntraError `cancelled` when the person cancels. */
export async function readPersons(
  services: Services,
  session: Session,
  users: readonly User[],
  kind: OperationKind,
): Promise<readonly PlanPerson[]> {
  const roles = await withProgress({ title: vscode.l10n.t('Reading roles…'), cancellable: true }, (signal) =>
    services.readRoles(session, signal),
  );
  return planPersons(services, session, users, roles, kind);
}
