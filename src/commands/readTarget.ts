// Reads what a plan needs to know about one user, and stops early where nothing can be planned anyway.

import type { OperationKind } from '../domain/plan.ts';
import { refusalOf, type PlanTarget } from '../domain/planTarget.ts';
import type { User } from '../domain/user.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { Services, Session } from '../services.ts';
import { headed } from './prompts/headed.ts';
import { inARow } from './prompts/inARow.ts';
import { refusedUserSentence } from './prompts/planText.ts';
import { activationHint } from './roleActivation/activationHint.ts';
import { readTargets, type ReadingOptions } from './readTargets.ts';

/** @param users exactly one. @throws SentenceError if the user cannot be acted on whatever is planned; EntraError `cancelled`. */
export async function readTarget(
  services: Services,
  session: Session,
  users: readonly User[],
  kind: OperationKind,
  options?: ReadingOptions,
): Promise<PlanTarget> {
  const [target] = await readTargets(services, session, users, kind, options);
  if (target === undefined) throw new Error('No user to read');
  const refusal = refusalOf(target);
  if (refusal !== undefined) {
    const failures = refusal.kind === 'methodsUnreadable' ? [refusal.failure] : [];
    const sentences = [refusedUserSentence(target.user, refusal), ...activationHint(services, session, failures)];
    throw new SentenceError(headed(session, sentences.reduce(inARow)));
  }
  return target;
}
