// Copy Instructions for the User: a text in the user's language, with what is known of the user in it, to edit, to copy or to mail.

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Command } from './command.ts';
import { askTitled } from './prompts/askTitled.ts';
import { headed } from './prompts/headed.ts';
import { userLabel } from './prompts/planText.ts';
import { targetUsers } from './prompts/targetUsers.ts';
import { gatherSubject } from './texts/gatherSubject.ts';
import { handOverText } from './texts/handOverText.ts';
import { offeredTexts } from './texts/offeredTexts.ts';
import { pickOne } from './prompts/pickOne.ts';

export const copyInstructions: Command = async (context, services, target, selected) => {
  const { session, users } = await targetUsers(services, target, selected, {
    title: vscode.l10n.t('Copy Instructions for the User'),
    many: false,
  });
  for (const user of users) {
    const subject = await withProgress(
      { title: vscode.l10n.t('Reading what the texts need…'), cancellable: true },
      (signal) => gatherSubject(services, session, user, Date.now(), signal),
    );
    const title = vscode.l10n.t('Instructions: {0}', userLabel(user));
    const choices = offeredTexts(subject).map((text) => ({
      ...{ label: text.label, detail: text.detail, data: text },
      group: text.about === 'user' ? vscode.l10n.t('for the user') : vscode.l10n.t('a locked-out administrator'),
    }));
    const text = await pickOne(context, headed(session, title), vscode.l10n.t('Which text?'), choices);
    const happened =
      text.asks === true
        ? await askTitled(context, headed(session, text.label), () => askWhatHappened(context))
        : undefined;
    await handOverText(context, services, subject, text, happened);
  }
};

/** undefined: not told; the text says that it is not known. @throws UserCancelledError if the person backs out. */
async function askWhatHappened(context: Parameters<Command>[0]): Promise<string | undefined> {
  const typed = await context.ui.showInputBox({
    prompt: vscode.l10n.t('What was done or happened, and when? It stands in the text and may be left empty.'),
    ignoreFocusOut: true,
  });
  const happened = plainText(typed, 500);
  return happened === '' ? undefined : happened;
}
