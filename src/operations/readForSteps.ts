// Reads of a user what is needed to judge steps by: v1.0 alone where that tells it, and nothing that no step is about. Knows no journal.

import type { StepAction } from '../domain/plan.ts';
import { listMethods, readUserMethods } from '../graph/authenticationMethods.ts';
import type { Graph } from '../graph/graph.ts';
import { readPerUserMfa } from '../graph/perUserMfa.ts';
import { readSessionsValidFrom } from '../graph/signInSessions.ts';
import type { Reading } from './effectSeen.ts';
import { isAboutMethods } from './isAboutMethods.ts';

/** @throws EntraError; `notFound` if the user is gone. */
export async function readForSteps(
  graph: Graph,
  userId: string,
  actions: readonly StepAction[],
  signal: AbortSignal,
): Promise<Reading> {
  const has = (type: StepAction['type']): boolean => actions.some((action) => action.type === type);
  const [methods, perUserMfa, sessionsValidFrom] = await Promise.all([
    actions.length === 0 || actions.some(isAboutMethods) ? readMethods(graph, userId, actions, signal) : undefined,
    has('setPerUserMfa') ? readPerUserMfa(graph.together, userId, signal) : undefined,
    has('revokeSessions') ? readSessionsValidFrom(graph.together, userId, signal) : undefined,
  ]);
  return {
    hardwareRead: false,
    ...methods,
    ...(perUserMfa !== undefined && { perUserMfa }),
    ...(sessionsValidFrom !== undefined && { sessionsValidFrom }),
  };
}

async function readMethods(
  graph: Graph,
  userId: string,
  actions: readonly StepAction[],
  signal: AbortSignal,
): Promise<Reading> {
  if (!actions.some(needsBeta)) {
    return { methods: await listMethods(graph.together, userId, signal), hardwareRead: false };
  }
  const { methods, preferences, hardwareOathFailure } = await readUserMethods(graph, userId, signal);
  return { methods, preferences, hardwareRead: hardwareOathFailure === undefined };
}

/** Defaults, hardware tokens and the QR code are told by beta alone. */
function needsBeta(action: StepAction): boolean {
  switch (action.type) {
    case 'setDefaultMethod':
    case 'chooseDefaultMethod':
    case 'deactivateHardwareOath':
      return true;
    case 'deleteMethod':
      return action.method.kind === 'hardwareOath';
    default:
      return false;
  }
}
