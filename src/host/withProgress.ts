// A progress notification that hands out a signal: its Cancel button aborts the work.

import * as vscode from 'vscode';
import { abortSignalOf } from './abortSignalOf.ts';

export interface ProgressOptions {
  /** Plain text; text from the tenant in it has gone through plainText. */
  readonly title: string;
  /** Where it shows; a view id spins that view's bar and offers no Cancel. Default: a notification. */
  readonly view?: string;
  readonly cancellable: boolean;
}

/** Says what the work is doing now. @param increment percent gained since the last call. */
export type Report = (message: string | undefined, increment?: number) => void;

/** Shows progress while `work` runs; settles as `work` does. */
export async function withProgress<T>(
  { title, view, cancellable }: ProgressOptions,
  work: (signal: AbortSignal, report: Report) => Promise<T>,
): Promise<T> {
  const location = view === undefined ? vscode.ProgressLocation.Notification : { viewId: view };
  return vscode.window.withProgress({ location, title, cancellable }, async (progress, token) => {
    const abort = abortSignalOf(token);
    try {
      return await work(abort.signal, (message, increment) => {
        progress.report({
          ...(message === undefined ? {} : { message }),
          ...(increment === undefined ? {} : { increment }),
        });
      });
    } finally {
      abort.dispose();
    }
  });
}
