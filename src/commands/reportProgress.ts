// Says in a progress notification how far an operation is, and when Microsoft Graph makes it wait.

import * as vscode from 'vscode';
import type { Report } from '../host/withProgress.ts';
import type { CommandId } from '../manifest.ts';
import { isPausable } from '../operations/isPausable.ts';
import type { OperationRecord } from '../operations/operation.ts';
import type { Services, Session } from '../services.ts';
import type { OperationNode } from '../views/nodes.ts';
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
    report(progressLine(record, answered, states.length), Math.max(0, reached - percent));
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

/** Cancel is the one button that a progress notification can have: Pause is a link. */
function progressLine(record: OperationRecord, answered: number, all: number): string {
  if (record.stoppedBy?.kind === 'paused') return vscode.l10n.t('pausing; what is on its way is waited for');
  const progress = vscode.l10n.t('{0} of {1} changes answered', answered, all);
  if (!isPausable(record)) return progress;
  const node: OperationNode = { kind: 'operation', operationId: record.header.id };
  const pause: CommandId = 'entraMfa.pauseOperation';
  const command = `command:${pause}?${encodeURIComponent(JSON.stringify([node]))}`;
  return vscode.l10n.t('{0} · [Pause]({1})', progress, command);
}
