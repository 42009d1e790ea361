// Shows the person the code to enter on Microsoft's page, and that it is waited for.

import * as vscode from 'vscode';
import { EntraError } from '../domain/failure.ts';
import { plainText } from '../host/plainText.ts';
import { withProgress } from '../host/withProgress.ts';
import type { DeviceCode } from './credentials.ts';

/** Resolves when the signal aborts: then it is over, one way or the other. @throws EntraError `cancelled` if the person backs out. */
export async function showDeviceCode(code: DeviceCode, detail: string, signal: AbortSignal): Promise<void> {
  const userCode = plainText(code.userCode, 40);
  const page = plainText(code.verificationUri);
  const go = vscode.l10n.t('Copy Code and Open Page');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('To sign in, enter the code {0}', userCode),
    {
      modal: true,
      detail: vscode.l10n.t(
        '{0}\n\nEnter the code at {1}, on this computer or on another device, and nowhere else.',
        detail,
        page,
      ),
    },
    go,
  );
  if (signal.aborted) return;
  if (chosen !== go) throw new EntraError({ kind: 'cancelled' });
  await vscode.env.clipboard.writeText(code.userCode);
  await vscode.env.openExternal(vscode.Uri.parse(code.verificationUri, true));
  const title = vscode.l10n.t('Waiting for the code {0} to be entered at {1}…', userCode, page);
  const backedOut = await withProgress({ title, cancellable: true }, async (cancelled) => {
    await aborted(AbortSignal.any([signal, cancelled]));
    return cancelled.aborted;
  });
  if (backedOut) throw new EntraError({ kind: 'cancelled' });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
