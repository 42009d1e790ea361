// The engine's face: starts, resumes and remembers operations. Knows Graph and files, not vscode.

import type { Graph } from '../graph/graph.ts';
import type { CreatedPass } from '../domain/createdPass.ts';
import type { Failure } from '../domain/failure.ts';
import type { UserPlan } from '../domain/plan.ts';
import type { RemovedContact, RemovedReading } from './removedContacts.ts';
import type { OperationHeader, OperationRecord } from './operation.ts';

/** Where and as whom an operation runs. */
export interface OperationScope {
  readonly tenantId: string;
  readonly demoInstance?: string;
  readonly graph: Graph;
}

export interface OperationStart {
  readonly header: Omit<OperationHeader, 'id' | 'startedAt' | 'plans'>;
  readonly plans: readonly UserPlan[];
  /** Phone numbers as Graph wants them (`+81 8099999999`) and e-mail addresses, by `${userId}/${stepId}`. Kept encrypted while the
   * run needs them. */
  readonly contacts: ReadonlyMap<string, string>;
  /** Numbers and addresses that steps take away, by `${userId}/${stepId}` of a `kept` step. Kept encrypted for some days after the end. */
  readonly removed?: ReadonlyMap<string, RemovedContact>;
  /** Gets the codes of passes. Nothing else keeps them. */
  readonly onPass?: OnPass;
}

export type OnPass = (userId: string, pass: CreatedPass) => void;

export interface RunningOperation {
  readonly id: string;
  /** Settles when every call is answered (or the run stopped); reading back may go on after it. Never rejects for a failed call. */
  readonly answered: Promise<OperationRecord>;
  /** Settles when reading back has said all it will say in this window. */
  readonly ended: Promise<OperationRecord>;
}

export interface OperationEngine {
  /** Operations of one tenant done from this computer, newest first. Reads the journals. */
  list(tenantId: string): Promise<readonly OperationRecord[]>;
  get(operationId: string): OperationRecord | undefined;
  /** Called with the record whenever a step of an operation changes, at most some ten times a second per operation; and with undefined when the list changes. */
  onDidChange(listener: (record: OperationRecord | undefined) => void): () => void;
  /** Writes the journal, then runs. @param signal stops sending; what was sent is read back all the same.
   * @throws EntraError if the journal cannot be written: then nothing was sent. */
  start(scope: OperationScope, start: OperationStart, signal: AbortSignal): Promise<RunningOperation>;
  /** Goes on with a stopped operation: unknown steps are read first, nothing known to be done is sent again. Of an ended one, what
   * was not confirmed is read back once more.
   * @throws EntraError `otherWindow`, `otherTenant`, `journalUnwritable`, or `unexpected` if there is no such record. */
  resume(scope: OperationScope, operationId: string, signal: AbortSignal): Promise<RunningOperation>;
  /** Ends a stopped operation: what was not sent becomes `skipped`. Of a running one, sends nothing more.
   * @throws EntraError as {@link OperationEngine.resume}. */
  cancel(operationId: string): Promise<void>;
  /** Sends nothing more of what this window runs; it ends as `stopped`, by `paused`, when the calls on their way are answered. */
  pause(operationId: string): void;
  /** What an operation took away, by `${userId}/${stepId}`. `expired`: kept no more; `lost`: the file or its key is gone or damaged. */
  removed(operationId: string): Promise<RemovedReading>;
  /** Deletes what has been kept long enough, in any tenant, and what belongs to no record. Never rejects. */
  tidy(): Promise<void>;
  /** Removes the record of an ended or stopped operation from this computer, with all that is kept for it. Entra's audit log is untouched.
   * @throws EntraError `otherWindow` while some window runs it, this one included. */
  delete(operationId: string): Promise<void>;
  /** What this window still sends through `graph`. */
  sending(graph: Graph): readonly OperationRecord[];
  /** Stops sending and reading through `graph`. Everything can be resumed. */
  leave(graph: Graph, because: Failure): void;
  dispose(): void;
}
