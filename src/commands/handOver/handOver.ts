// Hands a text over: to edit first, to copy, as a mail draft, or in the mail program. Whoever has a text for somebody calls this.

import { openUrl, type IActionContext, type IAzureQuickPickItem } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { mailtoLink } from '../../guides/mailtoLink.ts';
import type { Message } from '../../guides/composeMessage.ts';
import type { Session } from '../../services.ts';
import { copyText } from '../prompts/copyText.ts';
import { headed } from '../prompts/headed.ts';
import { editText } from './editText.ts';
import { pickRecipient } from './pickRecipient.ts';
import { saveDraft } from './saveDraft.ts';
import type { TextToHandOver } from './textToHandOver.ts';
import { wholeText } from './wholeText.ts';

type Way = 'edit' | 'copy' | 'draft' | 'mailProgram' | 'otherLanguage';

/** @throws UserCancelledError if the person backs out. */
export async function handOver(context: IActionContext, session: Session, text: TextToHandOver): Promise<void> {
  let { language } = text;
  for (;;) {
    const message = text.write(language);
    const ways = waysFor(text, message, language === 'ja' ? vscode.l10n.t('In English') : vscode.l10n.t('In Japanese'));
    const { data } = await context.ui.showQuickPick(ways, {
      title: headed(session, text.title),
      placeHolder: question(text),
      suppressPersistence: true,
    });
    switch (data) {
      case 'edit':
        await editText(context, session, text, message);
        return;
      case 'copy':
        await copyText(wholeText(message));
        return;
      case 'draft':
        await saveDraft(session, message, await pickRecipient(context, session, text));
        return;
      case 'mailProgram': {
        const link = mailtoLink(message, await pickRecipient(context, session, text));
        // Offered only where it fits with every address.
        if (link !== undefined) await openUrl(link);
        return;
      }
      case 'otherLanguage':
        language = language === 'ja' ? 'en' : 'ja';
    }
  }
}

function question({ lockedOut }: TextToHandOver): string {
  return lockedOut
    ? vscode.l10n.t(
        'How? A locked-out user gets it through the manager or another registered address, never one that the caller gave.',
      )
    : vscode.l10n.t('How do you hand the text over?');
}

function waysFor(text: TextToHandOver, message: Message, otherLanguage: string): IAzureQuickPickItem<Way>[] {
  const way = (data: Way, label: string, detail?: string): IAzureQuickPickItem<Way> => ({
    ...{ label, data, suppressPersistence: true },
    ...(detail !== undefined && { detail }),
  });
  const fits = [undefined, ...text.recipients.map(({ address }) => address)].every(
    (address) => mailtoLink(message, address) !== undefined,
  );
  return [
    way(
      'edit',
      vscode.l10n.t('Edit First'),
      vscode.l10n.t('Opens the text in an editor; from there it is copied or becomes a mail draft.'),
    ),
    way('copy', vscode.l10n.t('Copy'), vscode.l10n.t('The first line is the subject.')),
    way(
      'draft',
      vscode.l10n.t('Save as Mail Draft…'),
      vscode.l10n.t('A file (.eml) that your mail program opens for editing.'),
    ),
    ...(fits ? [way('mailProgram', vscode.l10n.t('Open in Mail Program…'))] : []),
    way('otherLanguage', otherLanguage, message.subject),
  ];
}
