// Says in a progress notification how far an operation is, and when Microsoft Graph makes it wait.

import * as vscode from 'vscode';
import type { Report } from '../host/withProgress.ts';
import type { Services, Session } from '../services.ts';
import { throttleSentence } from './throttleSentence.ts';

/** Returns the way to stop. */
export function reportProgress(
  { engine }: Pick<Services, 'engine'>,
  { graph }: Pick<Session, 'graph'>,
  operationId: string,
  report: Report,
): () => void {
  let percent = 0;
  const stopListening = engine.onDidChange((record) => {
    if (record?.header.id !== operationId) return;
    const states = record.users.flatMap((user) => Object.values(user.steps));
    const answered = states.filter(({ state }) => state !== 'planned' && state !== 'calling').length;
    const reached = states.length === 0 ? 0 : (100 * answered) / states.length;
    report(vscode.l10n.t('{0} of {1} changes answered', answered, states.length), Math.max(0, reached - percent));
    percent = Math.max(percent, reached);
  });
  const stopWaiting = graph.onThrottle(({ waitingUntil }) => {
    if (waitingUntil !== undefined) report(throttleSentence(waitingUntil));
  });
  return () => {
    stopListening();
    stopWaiting();
  };
}
