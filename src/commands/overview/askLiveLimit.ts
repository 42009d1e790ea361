// Asks how many people's methods are read live: it costs a request or more for each.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { countWord } from '../../views/overview/countWord.ts';
import type { Session } from '../../services.ts';
import { headed } from '../prompts/headed.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';

const limits = [500, 5_000];

/** undefined: everybody. @throws UserCancelledError if the person backs out. */
export async function askLiveLimit(context: IActionContext, session: Session): Promise<number | undefined> {
  const choices = limits.map((limit): Choice<number | undefined> => ({
    label: vscode.l10n.t('At most {0} people', countWord(limit)),
    detail: vscode.l10n.t('Administrators first. Whoever is left out is counted as not known.'),
    data: limit,
  }));
  return pickOne(
    context,
    headed(session, vscode.l10n.t('Read Live')),
    vscode.l10n.t("Whose methods? Each person's are read one by one; it can be paused and stopped."),
    [
      ...choices,
      {
        label: vscode.l10n.t('Everybody'),
        detail: vscode.l10n.t('A tenant of many thousands takes long, and others of its apps may be slowed down.'),
        data: undefined,
      },
    ],
  );
}
