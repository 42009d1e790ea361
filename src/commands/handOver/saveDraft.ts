// Saves a message as a mail draft where the person says, and opens it there. The file is the person's: nothing of ours remembers it.

import { homedir } from 'node:os';
import { UserCancelledError } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Message } from '../../guides/composeMessage.ts';
import { mailDraft } from '../../guides/mailDraft.ts';
import type { Session } from '../../services.ts';
import { headed } from '../prompts/headed.ts';

/** @param to a registered address; undefined: left to the person. @throws UserCancelledError if the person backs out. */
export async function saveDraft(session: Session, message: Message, to: string | undefined): Promise<void> {
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

/** What any system takes as a name. */
function fileName(subject: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const name = subject.replaceAll(/[<>:"/\\|?*\u0000-\u001f]+/g, ' ').replaceAll(/\s+/g, ' ');
  return (
    Array.from(name)
      .slice(0, 80)
      .join('')
      .replace(/[. ]+$/, '')
      .trim() || 'mail'
  );
}
