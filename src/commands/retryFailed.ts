// Tries once more what failed of an operation: a new one, over those users and those changes alone, planned from a new reading.

import * as vscode from 'vscode';
import type { OperationKind, StepAction, UserPlan } from '../domain/plan.ts';
import type { PlanTarget } from '../domain/planTarget.ts';
import { planRetry } from '../domain/retryPlan.ts';
import { planRevokeSessions } from '../domain/sessionsPlan.ts';
import type { User } from '../domain/user.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { failedActions } from '../operations/failedActions.ts';
import { mayRetry } from '../operations/mayRetry.ts';
import type { Services, Session } from '../services.ts';
import { beginWriteFor } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { headed } from './prompts/headed.ts';
import { targetOperation } from './prompts/targetOperation.ts';
import { readUsersAgain } from './putBack/readUsersAgain.ts';
import { readPersons } from './readPersons.ts';
import { readSessions } from './readSessions.ts';
import { readTargets } from './readTargets.ts';
import { requireWritable } from './requireWritable.ts';
import { requireWritableFor } from './requireWritableFor.ts';

export const retryFailed: Command = async (context, services, target) => {
  requireWritable(services);
  const { session, record } = await targetOperation(context, services, target, ['ended'], mayRetry);
  if (!mayRetry(record, session)) {
    throw new SentenceError(headed(session, vscode.l10n.t('Nothing of this operation can be tried again here.')));
  }
  const { kind } = record.header;
  requireWritableFor(services, kind);
  const failed = new Map(record.users.map((user) => [user.plan.user.id, failedActions(user)]));
  const refs = record.users.flatMap(({ plan }) => ((failed.get(plan.user.id) ?? []).length > 0 ? [plan.user] : []));
  const { gate } = await beginWriteFor(context, services, kind, session, refs);
  const users = await readUsersAgain(session, refs);
  if (kind === 'revokeSessions') {
    const persons = await readSessions(session, await readPersons(services, session, users, kind));
    await performWrite(context, services, { kind, session, gate, plans: persons.map(planRevokeSessions) });
    return;
  }
  const { targets, plans } = await removalsAgain(services, session, kind, users, failed);
  await performWrite(context, services, { kind, session, gate, targets, plans });
};

async function removalsAgain(
  services: Services,
  session: Session,
  kind: OperationKind,
  users: readonly User[],
  failed: ReadonlyMap<string, readonly StepAction[]>,
): Promise<{ readonly targets: readonly PlanTarget[]; readonly plans: readonly UserPlan[] }> {
  const read = await readTargets(services, session, users, kind);
  const revokes = [...failed.values()].some((actions) => actions.some(({ type }) => type === 'revokeSessions'));
  const targets = revokes ? await readSessions(session, read) : read;
  return { targets, plans: targets.map((one) => planRetry(one, failed.get(one.user.id) ?? [])) };
}
