// Says in a progress notification how far an operation is, how fast it goes, and when Microsoft Graph makes it wait.

import * as vscode from 'vscode';
import type { ThrottleState } from '../graph/graph.ts';
import type { Report } from '../host/withProgress.ts';
import type { CommandId } from '../manifest.ts';
import { changeCounts } from '../operations/changeCounts.ts';
import { isPausable } from '../operations/isPausable.ts';
import { isPaused } from '../operations/isPaused.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { createRunPace, type Pace } from '../operations/runPace.ts';
import type { Services, Session } from '../services.ts';
import type { OperationNode } from '../views/nodes.ts';
import { progressWords } from '../views/progressWords.ts';
import { throttleSentence } from '../views/throttleSentence.ts';
import { paceWords } from './paceWords.ts';

/** Returns the way to stop. @param now epoch milliseconds. */
export function reportProgress(
  { engine }: Pick<Services, 'engine'>,
  { graph }: Pick<Session, 'graph'>,
  operationId: string,
  report: Report,
  now: () => number = Date.now,
): () => void {
  const runPace = createRunPace(now);
  let percent = 0;
  const say = (record: OperationRecord): void => {
    const { all, open } = changeCounts(record);
    const answered = all - open;
    const reached = all === 0 ? 0 : (100 * answered) / all;
    const pace = runPace.observe(answered, all);
    report(progressLine(record, pace, graph.throttle()), Math.max(0, reached - percent));
    percent = Math.max(percent, reached);
  };
  const sayAgain = (): void => {
    const record = engine.get(operationId);
    if (record !== undefined) say(record);
  };
  sayAgain();
  const stopListening = engine.onDidChange((record) => {
    if (record?.header.id === operationId) say(record);
  });
  const stopWaiting = graph.onThrottle(sayAgain);
  return () => {
    stopListening();
    stopWaiting();
  };
}

function progressLine(record: OperationRecord, pace: Pace | undefined, throttle: ThrottleState): string {
  const progress = progressWords(record);
  if (isPaused(record)) return progress;
  // While all waits, the pace is no longer true.
  const paces = throttle.waitingUntil === undefined ? paceWords(pace) : [];
  const line = [progress, ...paces, throttleSentence(throttle)].filter((part) => part !== undefined).join(' · ');
  return isPausable(record) ? vscode.l10n.t('{0} · [Pause]({1})', line, pauseLink(record)) : line;
}

/** Cancel is the one button that a progress notification can have: Pause is a link. */
function pauseLink({ header }: OperationRecord): string {
  const node: OperationNode = { kind: 'operation', operationId: header.id };
  return `command:${'entraMfa.pauseOperation' satisfies CommandId}?${encodeURIComponent(JSON.stringify([node]))}`;
}
