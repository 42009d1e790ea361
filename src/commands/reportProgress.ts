// Says in a progress notification how far an operation is, how fast it goes, and when Microsoft Graph makes it wait.

import * as vscode from 'vscode';
import type { Report } from '../host/withProgress.ts';
import type { CommandId } from '../manifest.ts';
import { isPausable } from '../operations/isPausable.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { createRunPace, type Pace } from '../operations/runPace.ts';
import type { Services, Session } from '../services.ts';
import type { OperationNode } from '../views/nodes.ts';
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
    const states = record.users.flatMap((user) => Object.values(user.steps));
    const answered = states.filter(({ state }) => state !== 'planned' && state !== 'calling').length;
    const reached = states.length === 0 ? 0 : (100 * answered) / states.length;
    const pace = runPace.observe(answered, states.length);
    report(
      progressLine(record, [answered, states.length], pace, graph.throttle().waitingUntil),
      Math.max(0, reached - percent),
    );
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

function progressLine(
  record: OperationRecord,
  [answered, all]: readonly [answered: number, all: number],
  pace: Pace | undefined,
  waitingUntil: number | undefined,
): string {
  if (record.stoppedBy?.kind === 'paused') return vscode.l10n.t('pausing; what is on its way is waited for');
  const parts = [
    vscode.l10n.t('{0} of {1} changes answered', answered, all),
    ...(waitingUntil === undefined ? paceWords(pace) : [throttleSentence(waitingUntil)]),
  ];
  const line = parts.join(' · ');
  return isPausable(record) ? vscode.l10n.t('{0} · [Pause]({1})', line, pauseLink(record)) : line;
}

/** Cancel is the one button that a progress notification can have: Pause is a link. */
function pauseLink({ header }: OperationRecord): string {
  const node: OperationNode = { kind: 'operation', operationId: header.id };
  return `command:${'entraMfa.pauseOperation' satisfies CommandId}?${encodeURIComponent(JSON.stringify([node]))}`;
}
