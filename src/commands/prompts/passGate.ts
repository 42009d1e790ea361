// What stands before every write, from every entry point. Knows not what will be written.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import type { Settings } from '../../host/settings.ts';
import type { Session } from '../../services.ts';
import { askInOrder } from './askInOrder.ts';
import { gateQuestions, type GatePass } from './gateQuestions.ts';

/** @param title what is about to be done, for the head of the prompts. Text from the tenant in it is already plain.
 * @throws UserCancelledError, or SentenceError when a required item is not ticked or a required reason is missing. */
export async function passGate(
  context: IActionContext,
  settings: Settings,
  session: Pick<Session, 'appOnly'>,
  title: string,
): Promise<GatePass> {
  const { questions, pass } = gateQuestions(context, settings, session, title);
  await askInOrder(context, title, questions);
  return pass();
}
