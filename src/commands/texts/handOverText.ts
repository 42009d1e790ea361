// Hands over a text that was chosen for a user: in the user's language, to the addresses that fit.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { messageLanguage } from '../../guides/messageLanguage.ts';
import { plainText } from '../../host/plainText.ts';
import type { Services } from '../../services.ts';
import { handOver } from '../handOver/handOver.ts';
import type { OfferedText } from './offeredText.ts';
import { recipientsOf } from './recipientsOf.ts';
import type { TextSubject } from './textSubject.ts';

/** @param happened what was asked for, see {@link OfferedText.asks}. @throws UserCancelledError if the person backs out. */
export async function handOverText(
  context: IActionContext,
  { settings }: Pick<Services, 'settings'>,
  subject: TextSubject,
  text: OfferedText,
  happened?: string,
): Promise<void> {
  await handOver(context, subject.session, {
    title: vscode.l10n.t('{0}: {1}', text.label, plainText(subject.user.displayName)),
    language: messageLanguage(
      settings.get('messageLanguage'),
      subject.contact.known ? subject.contact.value.preferredLanguage : undefined,
      vscode.env.language,
    ),
    write: (language) => text.write(language, happened),
    lockedOut: text.lockedOut,
    ...(text.toUser ? recipientsOf(subject, text.lockedOut) : { recipients: [] }),
  });
}
