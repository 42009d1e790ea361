// Shows a Temporary Access Pass once: in a webview that leaves no trace. No serializer, no state, no retained context; the code is in
// memory alone until the view is closed, by the person or after five minutes.

import * as vscode from 'vscode';
import type { CreatedPass } from '../../domain/createdPass.ts';
import { openPage } from '../openPage.ts';
import { ClipboardCode } from './clipboardCode.ts';
import type { FromPass, ToPass } from './passMessages.ts';
import { passBody, type PassPage } from './passBody.ts';

export interface PassToShow {
  readonly extensionUri: vscode.Uri;
  readonly pass: CreatedPass;
  readonly page: Omit<PassPage, 'hints'>;
  /** For the user, without the code. */
  readonly handOver: string;
}

const openMs = 5 * 60_000;

/** Dispose to close it and to clear the clipboard of the code. */
export function openPassPanel({ extensionUri, pass, page, handOver }: PassToShow): vscode.Disposable {
  const panel = openPage({
    ...{ extensionUri, viewType: 'entraMfa.pass', title: page.title, name: 'passPage' },
    body: passBody({ ...page, hints: hints() }),
  });
  const { webview } = panel;
  const clipboard = new ClipboardCode(pass.code);
  const post = (message: FromPass): void => void webview.postMessage(message);
  webview.onDidReceiveMessage(async (message: ToPass) => {
    switch (message.kind) {
      case 'show':
        post({ kind: 'code', code: pass.code });
        return;
      case 'copyCode':
        await clipboard.copy();
        post({ kind: 'told', text: vscode.l10n.t('The code is copied. The clipboard is cleared after a minute.') });
        return;
      case 'copyText':
        await vscode.env.clipboard.writeText(handOver);
        post({ kind: 'told', text: vscode.l10n.t('The text is copied. Tell the user the code another way.') });
    }
  });
  const closing = setTimeout(() => {
    panel.dispose();
  }, openMs);
  panel.onDidDispose(() => {
    clearTimeout(closing);
  });
  return new vscode.Disposable(() => {
    panel.dispose();
    clipboard.dispose();
  });
}

function hints(): readonly string[] {
  return [
    vscode.l10n.t(
      'The code is told this once. This view closes by itself after five minutes; then create another pass.',
    ),
    vscode.l10n.t('The history of the clipboard, where it is on, may keep what is copied.'),
    vscode.l10n.t('Say the code to nobody but the user, and not by a way that the caller has just named.'),
  ];
}
