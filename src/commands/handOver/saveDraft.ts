// Saves a message as a mail draft where the person says, and opens it there. The file is the person's: nothing of ours remembers it.

import { homedir } from 'node:os';
import { UserCancelledError } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Message } from '../../guides/composeMessage.ts';
import { mailDraft } from '../../guides/mailDraft.ts';
import { headed, type Marked } from '../prompts/headed.ts';
import { fileName } from './fileName.ts';

/** @param to a registered address; undefined: left to the person. @throws UserCancelledError if the person backs out. */
export async function saveDraft(session: Marked, message: Message, to: string | undefined): Promise<void> {
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.file(homedir()), `${fileName(message.subject)}.eml`),
    filters: { [vscode.l10n.t('Mail draft')]: ['eml'] },
    saveLabel: vscode.l10n.t('Save Draft'),
    title: headed(session, vscode.l10n.t('Save as Mail Draft')),
  });
  if (uri === undefined) throw new UserCancelledError();
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(mailDraft(message, to)));
  const open = vscode.l10n.t('Open Draft');
  const sentence = vscode.l10n.t('The draft is saved. Delete the file when the message is sent.');
  void vscode.window.showInformationMessage(headed(session, sentence), open).then(async (pressed) => {
    if (pressed === open) await vscode.env.openExternal(uri);
  });
}
