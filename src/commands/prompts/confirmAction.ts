// Asks before something is done that is not a plan of its own: going on with an operation, ending one, forgetting one.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Session } from '../../services.ts';
import { headed } from './headed.ts';
import { whereAndWho } from './planText.ts';
import { typedConfirmation } from './typedConfirmation.ts';

export interface ActionToConfirm {
  /** Plain. */
  readonly question: string;
  /** What it means; plain. */
  readonly detail: string;
  /** The verb on the button. */
  readonly verb: string;
  /** How many users it changes: where an app acts, the person has to type it. */
  readonly changes?: number;
}

/** Returns when the person has said yes. @throws UserCancelledError. */
export async function confirmAction(
  context: IActionContext,
  session: Session,
  { question, detail, verb, changes }: ActionToConfirm,
): Promise<void> {
  await context.ui.showWarningMessage(
    headed(session, question),
    { modal: true, detail: `${detail}\n\n${whereAndWho(session)}` },
    { title: verb },
  );
  if (session.appOnly !== true || changes === undefined) return;
  const expected = String(changes);
  const prompt = vscode.l10n.t('To go on, type how many users it changes: {0}', expected);
  await typedConfirmation(context, expected, headed(session, question), prompt);
}
