// From VS Code's way of cancelling to the one everything below the UI understands.

import type * as vscode from 'vscode';

interface LinkedSignal {
  readonly signal: AbortSignal;
  dispose(): void;
}

/** A signal that aborts when `token` is cancelled. Dispose of it when the work is over, or the token keeps it alive. */
export function abortSignalOf(token: vscode.CancellationToken): LinkedSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  const listening = token.onCancellationRequested(() => {
    controller.abort();
  });
  return {
    signal: controller.signal,
    dispose: () => {
      listening.dispose();
    },
  };
}
