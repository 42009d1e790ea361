// Saves a text as a page to print where the person says. The file is the person's: nothing of ours remembers it.

import { homedir } from 'node:os';
import { UserCancelledError } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Message } from '../../guides/composeMessage.ts';
import type { Language } from '../../guides/messageLanguage.ts';
import { printedPage } from '../../guides/printedPage.ts';
import { headed, type Marked } from '../prompts/headed.ts';
import { fileName } from './fileName.ts';

/** @throws UserCancelledError if the person backs out. */
export async function savePage(session: Marked, message: Message, language: Language): Promise<void> {
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.file(homedir()), `${fileName(message.subject)}.html`),
    filters: { [vscode.l10n.t('Page to print')]: ['html'] },
    saveLabel: vscode.l10n.t('Save Page'),
    title: headed(session, vscode.l10n.t('Save to Print')),
  });
  if (uri === undefined) throw new UserCancelledError();
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(printedPage(language, message)));
  const open = vscode.l10n.t('Open Page');
  const sentence = vscode.l10n.t('The page is saved. It names administrators: destroy it when it is no longer needed.');
  void vscode.window.showInformationMessage(headed(session, sentence), open).then(async (pressed) => {
    if (pressed === open) await vscode.env.openExternal(uri);
  });
}
