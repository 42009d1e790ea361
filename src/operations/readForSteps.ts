// Reads of a user what is needed to judge steps by: v1.0 alone where that tells it. Knows no journal.

import type { StepAction } from '../domain/plan.ts';
import { listMethods, readUserMethods } from '../graph/authenticationMethods.ts';
import type { Graph } from '../graph/graph.ts';
import type { Reading } from './effectSeen.ts';

/** @throws EntraError; `notFound` if the user is gone. */
export async function readForSteps(
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
    case 'deactivateHardwareOath':
      return true;
    case 'deleteMethod':
      return action.method.kind === 'hardwareOath';
    case 'addPhone':
    case 'changePhone':
      return false;
  }
}
