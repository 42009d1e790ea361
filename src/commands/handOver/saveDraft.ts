// Saves a message as a mail draft.

import * as vscode from 'vscode';
import type { Message } from '../../guides/composeMessage.ts';
import { mailDraft } from '../../guides/mailDraft.ts';
import type { Marked } from '../prompts/headed.ts';
import { saveFile } from './saveFile.ts';

/** @param to a registered address; undefined: left to the person. @throws UserCancelledError if the person backs out. */
export async function saveDraft(session: Marked, message: Message, to: string | undefined): Promise<void> {
  await saveFile(session, {
    title: vscode.l10n.t('Save as Mail Draft'),
    name: message.subject,
    extension: 'eml',
    kind: vscode.l10n.t('Mail draft'),
    content: mailDraft(message, to),
    save: vscode.l10n.t('Save Draft'),
    saved: vscode.l10n.t('The draft is saved. Delete the file when the message is sent.'),
    open: vscode.l10n.t('Open Draft'),
  });
}
