// Follows a running operation: progress until every call is answered, the result, and the rows until reading back is over.

import * as vscode from 'vscode';
import { failureOf } from '../domain/failure.ts';
import { explain } from '../host/explain.ts';
import { withProgress, type Report } from '../host/withProgress.ts';
import type { OperationRecord } from '../operations/operation.ts';
import type { RunningOperation } from '../operations/operationEngine.ts';
import type { Services, Session } from '../services.ts';
import { headed } from './prompts/headed.ts';
import { resultSentence } from './resultSentence.ts';
import { showResult } from './showResult.ts';

export interface Following {
  /** Heads the progress notification and stands in the users' rows; plain. */
  readonly running: string;
  readonly userIds: readonly string[];
  readonly start: (signal: AbortSignal) => Promise<RunningOperation>;
}

/** Returns when every call is answered and the result is on the screen. Cancelling sends no more; what was sent is still read back.
 * @throws EntraError if nothing could be sent. */
export async function followOperation(
  services: Services,
  session: Session,
  { running, userIds, start }: Following,
): Promise<void> {
  const busy = (what: string | undefined): void => {
    for (const userId of userIds) services.usersView.showBusy(userId, what);
  };
  busy(running);
  try {
    const { operation, record } = await withProgress(
      { title: headed(session, running), cancellable: true },
      async (signal, report) => {
        const started = await start(signal);
        const stopReporting = reportProgress(services, session, started.id, report);
        try {
          return { operation: started, record: await started.answered };
        } finally {
          stopReporting();
        }
      },
    );
    showResult(session, record);
    busy(vscode.l10n.t('Reading back…'));
    // Nobody waits: reading back takes as long as Microsoft Entra takes to replicate, and failures are part of the record.
    void readBack(services, session, operation, record).finally(() => {
      busy(undefined);
      if (services.sessions.current !== session) return;
      for (const userId of userIds) services.usersView.refresh(userId);
    });
  } catch (error) {
    busy(undefined);
    throw error;
  }
}

/** Says it again when reading back ended worse than it looked. */
async function readBack(
  services: Services,
  session: Session,
  operation: RunningOperation,
  answered: OperationRecord,
): Promise<void> {
  try {
    const ended = await operation.ended;
    const before = resultSentence(answered);
    const after = resultSentence(ended);
    if (after.tone !== 'good' && after.sentence !== before.sentence) showResult(session, ended);
  } catch (error) {
    services.log.error('Reading back failed:', error);
    void vscode.window.showWarningMessage(headed(session, explain(failureOf(error)).text));
  }
}

/** Returns the way to stop. */
function reportProgress(services: Services, session: Session, operationId: string, report: Report): () => void {
  let percent = 0;
  const stopListening = services.engine.onDidChange((record) => {
    if (record?.header.id !== operationId) return;
    const states = record.users.flatMap((user) => Object.values(user.steps));
    const answered = states.filter(({ state }) => state !== 'planned' && state !== 'calling').length;
    const reached = states.length === 0 ? 0 : (100 * answered) / states.length;
    report(vscode.l10n.t('{0} of {1} changes answered', answered, states.length), Math.max(0, reached - percent));
    percent = Math.max(percent, reached);
  });
  const stopWaiting = session.graph.onThrottle(({ waitingUntil }) => {
    if (waitingUntil === undefined) return;
    const until = new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'medium' }).format(waitingUntil);
    report(vscode.l10n.t('Microsoft Graph asks to wait until {0}', until));
  });
  return () => {
    stopListening();
    stopWaiting();
  };
}
