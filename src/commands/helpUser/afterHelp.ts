// What is left to do once a user was helped: the texts that fit, and a note for the ticket, until the person is done.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { withProgress } from '../../host/withProgress.ts';
import { methodsAfter } from '../../operations/methodsAfter.ts';
import type { OperationRecord } from '../../operations/operation.ts';
import type { Services } from '../../services.ts';
import { copyText } from '../prompts/copyText.ts';
import { headed } from '../prompts/headed.ts';
import { gatherSubject } from '../texts/gatherSubject.ts';
import { handOverText } from '../texts/handOverText.ts';
import type { OfferedText, TextMoment } from '../texts/offeredText.ts';
import { offeredTexts } from '../texts/offeredTexts.ts';
import type { TextSubject } from '../texts/textSubject.ts';
import type { HelpCase } from './helpCase.ts';
import { helpTitle } from './helpSheet.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';

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
  const choices: readonly Choice<Next>[] = [
    ...texts.map((text) => ({
      label: vscode.l10n.t('Text for the User: {0}', text.label),
      ...{ detail: text.detail, data: { kind: 'text', text } as const },
    })),
    { label: vscode.l10n.t('Copy a Note for the Ticket'), data: { kind: 'note' } },
    { label: vscode.l10n.t('Done'), data: { kind: 'done' } },
  ];
  for (;;) {
    const next = await pickOne(context, title, vscode.l10n.t('What else?'), choices);
    switch (next.kind) {
      case 'text':
        await handOverText(context, services, subject, next.text);
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
