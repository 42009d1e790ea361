// Keeps two operations from changing the same user at the same time: the order of changes decides what Microsoft Entra accepts.

import * as vscode from 'vscode';
import type { UserPlan } from '../domain/plan.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { OperationEngine } from '../operations/operationEngine.ts';
import type { Session } from '../services.ts';
import { headed } from './prompts/headed.ts';
import { userLabel } from './prompts/planText.ts';
import { unfinishedUsers } from './unfinishedUsers.ts';

/** @throws SentenceError naming a user of the plans who is being changed now, by this window or another one of this computer. */
export async function refuseOverlap(
  engine: Pick<OperationEngine, 'list'>,
  session: Session,
  plans: readonly UserPlan[],
): Promise<void> {
  const running = (await engine.list(session.tenantId)).filter(({ state }) => state === 'running');
  const changing = new Set(running.flatMap(unfinishedUsers).map(({ plan }) => plan.user.id));
  const both = plans.find(({ refusal, user }) => refusal === undefined && changing.has(user.id));
  if (both === undefined) return;
  throw new SentenceError(
    headed(
      session,
      vscode.l10n.t(
        '{0}: another operation is changing this user now. Wait until it is answered, then try again.',
        userLabel(both.user),
      ),
    ),
  );
}
