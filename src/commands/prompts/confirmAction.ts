// Asks before something is done that is not a plan of its own: going on with an operation, ending one, forgetting one.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import type { Session } from '../../services.ts';
import { headed } from './headed.ts';
import { whereAndWho } from './planText.ts';

export interface ActionToConfirm {
  /** Plain. */
  readonly question: string;
  /** What it means; plain. */
  readonly detail: string;
  /** The verb on the button. */
  readonly verb: string;
}

/** Returns when the person has said yes. @throws UserCancelledError. */
export async function confirmAction(
  context: IActionContext,
  session: Session,
  { question, detail, verb }: ActionToConfirm,
): Promise<void> {
  await context.ui.showWarningMessage(
    headed(session, question),
    { modal: true, detail: `${detail}\n\n${whereAndWho(session)}` },
    { title: verb },
  );
}
