// Follows a running operation: progress until every call is answered, the result, and the rows until reading back is over.

import * as vscode from 'vscode';
import type { Failure } from '../domain/failure.ts';
import { withProgress } from '../host/withProgress.ts';
import type { OperationRecord } from '../operations/operation.ts';
import type { RunningOperation } from '../operations/operationEngine.ts';
import { outcomeCounts } from '../operations/outcomes.ts';
import type { Services, Session } from '../services.ts';
import { outcomeWords } from '../views/outcomeWords.ts';
import { headed } from './prompts/headed.ts';
import { inARow } from './prompts/inARow.ts';
import { reportProgress } from './reportProgress.ts';
import { resultSentence } from './resultSentence.ts';
import { activationHint } from './roleActivation/activationHint.ts';
import { showResult } from './showResult.ts';
import { isSettled, whenSettled } from './whenSettled.ts';

export interface Following {
  /** Heads the progress notification and stands in the users' rows; plain. */
  readonly running: string;
  readonly userIds: readonly string[];
  readonly start: (signal: AbortSignal) => Promise<RunningOperation>;
}

/** Returns when every call is answered and what is known then is on the screen, with that. Cancelling sends no more; what was sent is still
 * read back. @throws EntraError if nothing could be sent. */
export async function followOperation(
  services: Services,
  session: Session,
  { running, userIds, start }: Following,
): Promise<OperationRecord> {
  const { engine, usersView, sessions, log } = services;
  const busy = (what: string | undefined): void => {
    for (const userId of userIds) usersView.showBusy(userId, what);
  };
  const refresh = (): void => {
    if (sessions.current !== session) return;
    for (const userId of userIds) usersView.refresh(userId);
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
    busy(vscode.l10n.t('Reading back…'));
    const settled = whenSettled(engine, operation, record).finally(() => {
      busy(undefined);
      refresh();
    });
    // Nobody waits: reading back takes as long as Microsoft Entra takes to replicate.
    void Promise.all([
      tell(services, session, record, settled),
      settled.then(async (then) => {
        if (!outcomeCounts(then).has('notConfirmed')) return;
        await operation.ended;
        refresh();
      }),
    ]).catch((error: unknown) => {
      log.error('Reading back failed:', error);
    });
    return record;
  } catch (error) {
    busy(undefined);
    throw error;
  }
}

/** One notification at a time: while all is well and reading back goes on, that it does; then how it ended. What went wrong is
 * said at once, and again if reading back tells more. */
async function tell(
  services: Services,
  session: Session,
  answered: OperationRecord,
  settled: Promise<OperationRecord>,
): Promise<void> {
  const show = (record: OperationRecord): void => {
    const result = resultSentence(record);
    const sentences = [result.sentence, ...activationHint(services, session, failuresOf(record))];
    showResult(session, { ...result, sentence: sentences.reduce(inARow) });
  };
  const before = resultSentence(answered);
  if (isSettled(answered)) {
    show(answered);
    await settled;
    return;
  }
  if (before.tone === 'good') {
    // One line is all that a notification without buttons has.
    const title = headed(session, vscode.l10n.t('{0}: {1}', before.title, outcomeWords('accepted', true)));
    show(await withProgress({ title, cancellable: false }, () => settled));
    return;
  }
  show(answered);
  const after = await settled;
  if (resultSentence(after).sentence !== before.sentence) show(after);
}

function failuresOf({ users }: OperationRecord): readonly Failure[] {
  const states = users.flatMap(({ steps }) => Object.values(steps));
  return states.flatMap((step) => (step.state === 'failed' ? [step.failure] : []));
}
