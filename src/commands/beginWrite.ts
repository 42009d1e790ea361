// What comes before every write: for whom, who is calling, and why. Knows not what is written.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import type { OperationKind } from '../domain/plan.ts';
import type { User, UserRef } from '../domain/user.ts';
import type { Services, Session } from '../services.ts';
import type { Node } from '../views/nodes.ts';
import { operationVerb } from '../views/operationTitle.ts';
import { beginTitle } from './beginTitle.ts';
import type { GatePass } from './prompts/gateQuestions.ts';
import { passGate } from './prompts/passGate.ts';
import { targetUsers } from './prompts/targetUsers.ts';
import { requireWritableFor } from './requireWritableFor.ts';

export interface WriteBeginning {
  readonly session: Session;
  readonly users: readonly User[];
  /** Heads the boxes that follow; plain. */
  readonly title: string;
  readonly gate: GatePass;
}

/** @throws UserCancelledError, or SentenceError if the only user must not be acted on at all. */
export async function beginWrite(
  context: IActionContext,
  services: Services,
  kind: OperationKind,
  target: Node | undefined,
  selected: readonly Node[] | undefined,
): Promise<WriteBeginning> {
  requireWritableFor(services, kind);
  const many = kind === 'resetMfa' || kind === 'revokeSessions';
  const { session, users } = await targetUsers(services, target, selected, { title: operationVerb(kind), many });
  return { users, ...(await beginWriteFor(context, services, kind, session, users)) };
}

/** The same for users who are known already. @throws as {@link beginWrite}. */
export async function beginWriteFor(
  context: IActionContext,
  services: Services,
  kind: OperationKind,
  session: Session,
  users: readonly UserRef[],
): Promise<Omit<WriteBeginning, 'users'>> {
  const title = beginTitle(services, session, users, kind);
  return { session, title, gate: await passGate(context, services.settings, session, title) };
}
