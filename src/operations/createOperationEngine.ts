// Makes the engine that starts, resumes and remembers operations. Knows Graph and files, not vscode.

import type { OperationEngine } from './operationEngine.ts';

/** Where the keys of the phone number vaults live: outside the directory of the journals. */
export interface KeyStore {
  get(id: string): Promise<string | undefined>;
  store(id: string, key: string): Promise<void>;
  delete(id: string): Promise<void>;
}

export interface OperationEngineOptions {
  /** Holds the journals; made when the first operation starts. */
  readonly directory: string;
  readonly keyStore: KeyStore;
  /** Names this window; no two windows have the same. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Operations that started longer ago than this many days are forgotten. */
  readonly retentionDays: () => number;
}

export function createOperationEngine(options: OperationEngineOptions): OperationEngine {
  void options;
  throw new Error('not written yet');
}
