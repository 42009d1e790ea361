// What is left to do once a user was helped: the texts that fit, and a note for the ticket, until the person is done.

import type { IActionContext, IAzureQuickPickItem } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { withProgress } from '../../host/withProgress.ts';
import { methodsAfter } from '../../operations/methodsAfter.ts';
import type { OperationRecord } from '../../operations/operation.ts';
import type { Services } from '../../services.ts';
import { askTitled } from '../prompts/askTitled.ts';
import { copyText } from '../prompts/copyText.ts';
import { headed } from '../prompts/headed.ts';
import { gatherSubject } from '../texts/gatherSubject.ts';
import { handOverText } from '../texts/handOverText.ts';
import type { OfferedText, TextMoment } from '../texts/offeredText.ts';
import { offeredTexts } from '../texts/offeredTexts.ts';
import type { TextSubject } from '../texts/textSubject.ts';
import type { HelpCase } from './helpCase.ts';
import { helpTitle } from './helpSheet.ts';

type Next =
  { readonly kind: 'done' } | { readonly kind: 'note' } | { readonly kind: 'text'; readonly text: OfferedText };

/** @param moments which texts fit. @param record what was done, which a reading may not show yet. @param note for the ticket, as things stand when it is asked for.
 * @throws UserCancelledError if the person backs out. */
export async function afterHelp(
  context: IActionContext,
  services: Services,
  { subject: { session, user } }: HelpCase,
  moments: readonly TextMoment[],
  record: OperationRecord | undefined,
  note: () => Promise<string>,
): Promise<void> {
  const title = headed(session, helpTitle(user));
  const subject = await withProgress(
    { title: vscode.l10n.t('Reading what the texts need…'), cancellable: true },
    (signal) => gatherSubject(services, session, user, Date.now(), signal),
  );
  const texts = offeredTexts(record === undefined ? subject : withWhatWasDone(subject, record)).filter(
    ({ when }) => when !== undefined && moments.includes(when),
  );
  for (;;) {
    const { data } = await askTitled(context, title, () =>
      context.ui.showQuickPick(
        [
          ...texts.map((text) =>
            item({ kind: 'text', text }, vscode.l10n.t('Text for the User: {0}', text.label), text.detail),
          ),
          item({ kind: 'note' }, vscode.l10n.t('Copy a Note for the Ticket')),
          item({ kind: 'done' }, vscode.l10n.t('Done')),
        ],
        { placeHolder: vscode.l10n.t('What else?'), suppressPersistence: true },
      ),
    );
    switch (data.kind) {
      case 'text':
        await handOverText(context, services, subject, data.text);
        break;
      case 'note':
        await copyText(await note());
        break;
      case 'done':
        return;
    }
  }
}

function withWhatWasDone(subject: TextSubject, record: OperationRecord): TextSubject {
  const { methods, user } = subject;
  return methods.known
    ? { ...subject, methods: { known: true, value: methodsAfter(methods.value, record, user.id) } }
    : subject;
}

function item(data: Next, label: string, detail?: string): IAzureQuickPickItem<Next> {
  return { label, data, suppressPersistence: true, ...(detail !== undefined && { detail }) };
}
