// What comes before every write: for whom, who is calling, and why. Knows not what is written.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import { adminActionOf } from '../domain/adminActionOf.ts';
import type { OperationKind, Refusal } from '../domain/plan.ts';
import type { User, UserRef } from '../domain/user.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { Services, Session } from '../services.ts';
import type { Node } from '../views/nodes.ts';
import { operationTitle, operationVerb } from '../views/operationTitle.ts';
import { actionPermission } from './accessCheck/actionPermission.ts';
import { headed } from './prompts/headed.ts';
import { passGate, type GatePass } from './prompts/passGate.ts';
import { refusedUserSentence } from './prompts/planText.ts';
import { targetUsers } from './prompts/targetUsers.ts';
import { requireWritable } from './requireWritable.ts';
import { untouchable } from './untouchable.ts';

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
  requireWritable(services, actionPermission(adminActionOf(kind)));
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
  const [first] = users;
  const refusal = first && users.length === 1 ? whyNot(services, session, first, kind) : undefined;
  if (first && refusal) throw new SentenceError(headed(session, refusedUserSentence(first, refusal)));
  const title = headed(session, operationTitle(kind, users));
  return { session, title, gate: await passGate(context, services.settings, session, title) };
}

function whyNot(services: Services, session: Session, user: UserRef, kind: OperationKind): Refusal | undefined {
  const refusal = untouchable(services.settings, session, user);
  return refusal?.kind === 'self' && kind === 'revokeSessions' ? { kind: 'ownSessions' } : refusal;
}
