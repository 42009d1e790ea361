// Heads the boxes of a write, where the write may begin at all. Knows not what is written.

import type { OperationKind, Refusal } from '../domain/plan.ts';
import type { UserRef } from '../domain/user.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { Services, Session } from '../services.ts';
import { operationTitle } from '../views/operationTitle.ts';
import { headed } from './prompts/headed.ts';
import { refusedUserSentence } from './prompts/planText.ts';
import { untouchable } from './untouchable.ts';

/** Plain. @throws SentenceError if the only user must not be acted on. */
export function beginTitle(
  services: Pick<Services, 'settings'>,
  session: Session,
  users: readonly UserRef[],
  kind: OperationKind,
): string {
  const [first] = users;
  const refusal = first && users.length === 1 ? whyNot(services, session, first, kind) : undefined;
  if (first && refusal) throw new SentenceError(headed(session, refusedUserSentence(first, refusal)));
  return headed(session, operationTitle(kind, users));
}

function whyNot(
  services: Pick<Services, 'settings'>,
  session: Session,
  user: UserRef,
  kind: OperationKind,
): Refusal | undefined {
  const refusal = untouchable(services.settings, session, user);
  return refusal?.kind === 'self' && kind === 'revokeSessions' ? { kind: 'ownSessions' } : refusal;
}
