// Saves a text as a page to print.

import * as vscode from 'vscode';
import type { Message } from '../../guides/composeMessage.ts';
import type { Language } from '../../guides/messageLanguage.ts';
import { printedPage } from '../../guides/printedPage.ts';
import type { Marked } from '../prompts/headed.ts';
import { saveFile } from './saveFile.ts';

/** @throws UserCancelledError if the person backs out. */
export async function savePage(session: Marked, message: Message, language: Language): Promise<void> {
  await saveFile(session, {
    title: vscode.l10n.t('Save to Print'),
    name: message.subject,
    extension: 'html',
    kind: vscode.l10n.t('Page to print'),
    content: printedPage(language, message),
    save: vscode.l10n.t('Save Page'),
    saved: vscode.l10n.t('The page is saved. It names administrators: destroy it when it is no longer needed.'),
    open: vscode.l10n.t('Open Page'),
  });
}
