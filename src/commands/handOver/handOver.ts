// Hands a text over: to edit first, to copy, as a mail draft, or in the mail program. Whoever has a text for somebody calls this.

import { openUrl, type IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { mailtoLink } from '../../guides/mailtoLink.ts';
import type { Message } from '../../guides/composeMessage.ts';
import type { Language } from '../../guides/messageLanguage.ts';
import { copyText } from '../prompts/copyText.ts';
import { headed, type Marked } from '../prompts/headed.ts';
import { editText } from './editText.ts';
import { pickRecipient } from './pickRecipient.ts';
import { saveDraft } from './saveDraft.ts';
import { savePage } from './savePage.ts';
import type { TextToHandOver } from './textToHandOver.ts';
import { wholeText } from './wholeText.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';

type Way = 'edit' | 'copy' | 'draft' | 'print' | 'mailProgram' | 'otherLanguage';

/** `editing`: the text is open in an editor, and the person goes on there. @throws UserCancelledError if the person backs out. */
export async function handOver(
  context: IActionContext,
  session: Marked,
  text: TextToHandOver,
): Promise<'editing' | 'done'> {
  let { language } = text;
  for (;;) {
    const message = text.write(language);
    const ways = waysFor(text, message, language === 'ja' ? 'en' : 'ja');
    const question = vscode.l10n.t('How do you hand the text over?');
    switch (await pickOne(context, headed(session, text.title), question, ways)) {
      case 'edit':
        await editText(context, session, text, message, language);
        return 'editing';
      case 'copy':
        await copyText(wholeText(message));
        return 'done';
      case 'draft':
        await saveDraft(session, message, await pickRecipient(context, session, text));
        return 'done';
      case 'print':
        await savePage(session, message, language);
        return 'done';
      case 'mailProgram': {
        const link = mailtoLink(message, await pickRecipient(context, session, text));
        // Offered only where it fits with every address.
        if (link !== undefined) await openUrl(link);
        return 'done';
      }
      case 'otherLanguage':
        language = language === 'ja' ? 'en' : 'ja';
    }
  }
}

function waysFor(text: TextToHandOver, message: Message, other: Language): readonly Choice<Way>[] {
  const way = (data: Way, label: string, detail?: string): Choice<Way> => ({ label, data, detail });
  const fits = [undefined, ...text.recipients.map(({ address }) => address)].every(
    (address) => mailtoLink(message, address) !== undefined,
  );
  // Where it is read, and not only where an address is asked for: what is copied goes somewhere too.
  const warning = text.lockedOut
    ? vscode.l10n.t('To the manager or another registered address, never one that the caller gave.')
    : undefined;
  return [
    way('edit', vscode.l10n.t('Edit First'), vscode.l10n.t('Then copy it, or save it as a mail draft.')),
    way('copy', vscode.l10n.t('Copy'), warning ?? vscode.l10n.t('The first line is the subject.')),
    way(
      'draft',
      vscode.l10n.t('Save as Mail Draft…'),
      warning ?? vscode.l10n.t('A file (.eml) that your mail program opens for editing.'),
    ),
    ...(text.toPrint === true
      ? [
          way(
            'print',
            vscode.l10n.t('Save to Print…'),
            vscode.l10n.t('A page (.html) that any browser shows and prints.'),
          ),
        ]
      : []),
    ...(fits ? [way('mailProgram', vscode.l10n.t('Open in Mail Program…'), warning)] : []),
    way(
      'otherLanguage',
      other === 'ja' ? vscode.l10n.t('In Japanese') : vscode.l10n.t('In English'),
      text.write(other).subject,
    ),
  ];
}
