// Opens a text in an editor for the person to change, and offers to copy what it has become or to make a mail draft of it.

import { UserCancelledError, type IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { failureOf } from '../../domain/failure.ts';
import type { Message } from '../../guides/composeMessage.ts';
import type { Language } from '../../guides/messageLanguage.ts';
import { explain } from '../../host/explain.ts';
import { copyText } from '../prompts/copyText.ts';
import { headed, type Marked } from '../prompts/headed.ts';
import { messageOf } from './messageOf.ts';
import { pickRecipient } from './pickRecipient.ts';
import { saveDraft } from './saveDraft.ts';
import { savePage } from './savePage.ts';
import type { TextToHandOver } from './textToHandOver.ts';
import { wholeText } from './wholeText.ts';

/** Wraps its lines, and makes no links of what names in it look like: see package.json. */
const editorLanguage = 'entra-mfa-text';

/** Does not wait for the person to be done. */
export async function editText(
  context: IActionContext,
  session: Marked,
  text: TextToHandOver,
  message: Message,
  language: Language,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content: wholeText(message), language: editorLanguage });
  await vscode.window.showTextDocument(document, { preview: false });
  const copy = vscode.l10n.t('Copy');
  const draft = vscode.l10n.t('Save as Mail Draft…');
  const print = vscode.l10n.t('Save to Print…');
  const buttons = [copy, draft, ...(text.toPrint === true ? [print] : [])];
  const sentence = vscode.l10n.t('The text can be edited. Its first line is the subject.');
  void vscode.window.showInformationMessage(headed(session, sentence), ...buttons).then(async (pressed) => {
    try {
      if (pressed === copy) await copyText(document.getText());
      if (pressed === print) await savePage(session, messageOf(document.getText()), language);
      if (pressed === draft)
        await saveDraft(session, messageOf(document.getText()), await pickRecipient(context, session, text));
    } catch (error) {
      // The command is over: nobody else would say it.
      if (!(error instanceof UserCancelledError)) void vscode.window.showErrorMessage(explain(failureOf(error)).text);
    }
  });
}
