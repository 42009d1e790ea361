// Sends the one call that a step stands for. Knows no order, no journal and no retries.

import type { RequestTrace } from '../domain/failure.ts';
import type { SettableDefault } from '../domain/authenticationMethod.ts';
import type { StepAction } from '../domain/plan.ts';
import type { CreatedPass } from '../domain/createdPass.ts';
import { createPass } from '../graph/createPass.ts';
import { deactivateHardwareOath } from '../graph/deactivateHardwareOath.ts';
import { deleteMethod } from '../graph/deleteMethod.ts';
import type { GraphSender } from '../graph/graph.ts';
import { setResetEmail } from '../graph/emailMethod.ts';
import { setPerUserMfa } from '../graph/perUserMfa.ts';
import { addPhone, changePhone } from '../graph/phoneMethods.ts';
import { setDefaultMethod } from '../graph/signInPreferences.ts';
import { revokeSignInSessions } from '../graph/signInSessions.ts';
import { setSmsSignIn } from '../graph/smsSignIn.ts';

export interface ActionDetails {
  /** For phones and e-mail: the number or address itself. */
  readonly contact: string;
  /** For createPass: gets the code, which is in the answer alone. */
  readonly onPass: (pass: CreatedPass) => void;
  /** For setDefaultMethod: which of the candidates. */
  readonly candidate: SettableDefault;
}

/** @throws EntraError. */
export async function performAction(
  graph: GraphSender,
  userId: string,
  action: StepAction,
  details: Partial<ActionDetails>,
  signal: AbortSignal,
): Promise<RequestTrace> {
  switch (action.type) {
    case 'setDefaultMethod':
      return setDefaultMethod(graph, userId, details.candidate ?? action.to, signal);
    case 'deleteMethod':
      return deleteMethod(graph, userId, action.method, signal);
    case 'deactivateHardwareOath':
      return deactivateHardwareOath(graph, userId, action.method.id, signal);
    case 'addPhone':
      return addPhone(graph, userId, action.phoneType, details.contact ?? '', signal);
    case 'changePhone':
      return changePhone(graph, userId, action.phoneType, details.contact ?? '', signal);
    case 'createPass': {
      const { trace, pass } = await createPass(graph, userId, action, signal);
      details.onPass?.(pass);
      return trace;
    }
    case 'chooseDefaultMethod':
      return setDefaultMethod(graph, userId, action.to, signal);
    case 'setSmsSignIn':
      return setSmsSignIn(graph, userId, action.on, signal);
    case 'setPerUserMfa':
      return setPerUserMfa(graph, userId, action.to, signal);
    case 'setResetEmail': {
      const { exists } = action;
      return setResetEmail(graph, userId, { exists, emailAddress: details.contact ?? '' }, signal);
    }
    case 'revokeSessions':
      return revokeSignInSessions(graph, userId, signal);
  }
}
