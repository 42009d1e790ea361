// Keeps the context key that puts Pause into the palette. Knows no rows.

import * as vscode from 'vscode';
import { setContext } from '../host/setContext.ts';
import { isPausable } from '../operations/isPausable.ts';
import type { OperationEngine } from '../operations/operationEngine.ts';
import type { Sessions } from '../services.ts';

/** Dispose of the result to stop. */
export function watchRunning(
  engine: Pick<OperationEngine, 'sending' | 'onDidChange'>,
  sessions: Pick<Sessions, 'current' | 'onDidChange'>,
): vscode.Disposable {
  let told = false;
  const tell = (): void => {
    const session = sessions.current;
    const running = session !== undefined && engine.sending(session.graph).some(isPausable);
    if (running === told) return;
    told = running;
    setContext('entraMfa.operationRunning', running);
  };
  const stopListening = engine.onDidChange(tell);
  const listening = sessions.onDidChange(tell);
  return vscode.Disposable.from(listening, { dispose: stopListening });
}
