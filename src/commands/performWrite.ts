// From a plan to its result: asks, starts the operation, and tells how it ended. The one way for every write.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { OperationKind, UserPlan } from '../domain/plan.ts';
import type { PlanTarget } from '../domain/planTarget.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { OperationRecord } from '../operations/operation.ts';
import type { OnPass } from '../operations/operationEngine.ts';
import type { Services, Session } from '../services.ts';
import { followOperation } from './followOperation.ts';
import { keepForUndo } from './keepForUndo.ts';
import { permissionsOf } from './permissionsOf.ts';
import { confirmPlan, type Alternative, type Review } from './prompts/confirmPlan.ts';
import type { GatePass } from './prompts/gateQuestions.ts';
import { writeWords } from './prompts/writeWords.ts';
import { refuseOverlap } from './refuseOverlap.ts';

export interface Write {
  readonly kind: OperationKind;
  readonly session: Session;
  readonly gate: GatePass;
  /** Refused ones too: the record says who was left alone, and why. */
  readonly plans: readonly UserPlan[];
  /** As Graph wants them, by `${userId}/${stepId}`. */
  readonly contacts?: ReadonlyMap<string, string>;
  /** They are not shown in full when asked to confirm. */
  readonly hidesContacts?: true;
  /** As they were read for the plans: what the plans take away of them is kept, so that it can be put back. */
  readonly targets?: readonly PlanTarget[];
  /** Gets the codes of passes. */
  readonly onPass?: OnPass;
  /** What holds for all users of the plan; worded and plain. */
  readonly remarks?: readonly string[];
  /** What the person may choose instead when asked to confirm. */
  readonly alternative?: Alternative;
  /** Confirmed by a typed word whoever it is for. */
  readonly typed?: boolean;
  readonly review?: Review;
}

/** Returns when every call is answered and the result is on the screen, with what is known then; reading back may go on after it.
 * @throws UserCancelledError, SentenceError, or EntraError if nothing could be sent. */
export async function performWrite(
  context: IActionContext,
  services: Services,
  write: Write,
): Promise<OperationRecord> {
  const { kind, session, gate, alternative, onPass, contacts = new Map<string, string>(), remarks = [] } = write;
  await refuseOverlap(services.engine, session, write.plans);
  const keeper = await keepForUndo(services, write.plans, write.targets ?? [], contacts);
  const toConfirm = {
    ...{ kind, session, plans: keeper.say(write.plans), remarks, typed: write.typed === true },
    contacts: write.hidesContacts ? new Map<string, string>() : contacts,
    ...(write.review && { review: write.review }),
  };
  const chosen = await confirmPlan(
    context,
    toConfirm,
    alternative && { ...alternative, plans: async () => keeper.say(await alternative.plans()) },
  );
  if (services.sessions.current !== session) {
    throw new SentenceError(vscode.l10n.t('The tenant was closed meanwhile. Nothing was changed.'));
  }
  return followOperation(services, session, {
    running: writeWords(kind).running,
    userIds: chosen.filter((plan) => plan.refusal === undefined).map((plan) => plan.user.id),
    start: async (signal) => {
      for (const set of permissionsOf(chosen)) await session.signIn?.ask(set, signal);
      return services.engine.start(
        session,
        {
          header: {
            kind,
            demo: session.demo,
            ...(session.appOnly === true ? { appOnly: true } : {}),
            ...(session.demoInstance === undefined ? {} : { demoInstance: session.demoInstance }),
            tenantId: session.tenantId,
            tenantName: session.tenantName,
            account: session.account.userPrincipalName,
            ...gate,
          },
          plans: chosen,
          contacts,
          removed: keeper.removedBy(chosen),
          ...(onPass && { onPass }),
        },
        signal,
      );
    },
  });
}
