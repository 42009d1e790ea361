// Asks how many people's methods are read live: it costs a request or more for each.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { countWord } from '../../views/overview/countWord.ts';
import type { Session } from '../../services.ts';
import { headed } from './headed.ts';
import { inARow } from './inARow.ts';
import { pickOne, type Choice } from './pickOne.ts';

const limits = [500, 5_000];

export interface LiveLimitQuestion {
  /** Why it is read live at all, if nobody has asked for it; plain. */
  readonly why?: string;
  /** Whose methods are known is not read again. */
  readonly goOn?: boolean;
}

/** undefined: everybody. @throws UserCancelledError if the person backs out. */
export async function askLiveLimit(
  context: IActionContext,
  session: Session,
  { why, goOn = false }: LiveLimitQuestion,
): Promise<number | undefined> {
  const choices = limits.map((limit): Choice<number | undefined> => ({
    label: goOn
      ? vscode.l10n.t('At most {0} more people', countWord(limit))
      : vscode.l10n.t('At most {0} people', countWord(limit)),
    detail: vscode.l10n.t('Administrators first. Whoever is left out is counted as not known.'),
    data: limit,
  }));
  const question = vscode.l10n.t("Whose methods? Each person's are read one by one; it can be paused and stopped.");
  return pickOne(
    context,
    headed(session, vscode.l10n.t('Read Live')),
    why === undefined ? question : inARow(why, question),
    [
      ...choices,
      {
        label: goOn ? vscode.l10n.t('All the others') : vscode.l10n.t('Everybody'),
        detail: vscode.l10n.t('A tenant of many thousands takes long, and others of its apps may be slowed down.'),
        data: undefined,
      },
    ],
  );
}
