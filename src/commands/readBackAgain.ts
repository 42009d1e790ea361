// When a tenant opens, goes on reading back what an earlier window could not: operations with nothing left to send.
// What was not sent stays as it is until the person says Resume.

import { failureOf } from '../domain/failure.ts';
import type { Log } from '../host/log.ts';
import type { OperationRecord } from '../operations/operation.ts';
import type { OperationEngine } from '../operations/operationEngine.ts';
import type { Session } from '../services.ts';

/** Never rejects: what goes wrong is in the log, and the records say how things stand.
 * @param signal stops sending, which here means reading. */
export async function readBackAgain(
  { engine, log }: { readonly engine: OperationEngine; readonly log: Log },
  session: Session,
  signal: AbortSignal,
): Promise<void> {
  try {
    for (const record of await engine.list(session.tenantId)) {
      if (signal.aborted || !isOnlyUnread(record, session)) continue;
      await engine.resume(session, record.header.id, signal).catch((error: unknown) => {
        if (failureOf(error).kind !== 'otherWindow') log.error('An operation could not be read back again:', error);
      });
    }
  } catch (error) {
    log.error('The records of operations could not be read:', error);
  }
}

function isOnlyUnread({ state, header, users }: OperationRecord, session: Session): boolean {
  if (state !== 'stopped' || header.demoInstance !== session.demoInstance) return false;
  const states = users.flatMap((user) => user.plan.steps.map((step) => user.steps[step.id]?.state ?? 'planned'));
  return states.every((step) => step !== 'planned' && step !== 'calling');
}
