// What was asked of the demo tenant, for tests and measurements. Never bodies, never tokens.
import type { Version } from './call.ts';

export interface DemoRequestRecord {
  readonly method: string;
  /** undefined: the path had none that is known. */
  readonly version: Version | undefined;
  /** After the version, without query; a batch's own path is `/$batch`. */
  readonly path: string;
  readonly query: string;
  /** UPN, or an application's id. */
  readonly caller: string | undefined;
  /** 0: the connection was made to break. */
  readonly status: number;
  /** When the answer was ready, epoch milliseconds by the tenant's clock. */
  readonly time: number;
  /** When the request arrived. */
  readonly startedAt: number;
  readonly requestId: string;
  readonly clientRequestId: string | undefined;
  /** Set for items of a batch: the batch's own requestId. */
  readonly batchId?: string;
}

export class RequestLog {
  readonly records: DemoRequestRecord[] = [];

  add(record: DemoRequestRecord): void {
    this.records.push(record);
  }

  clear(): void {
    this.records.length = 0;
  }
}
