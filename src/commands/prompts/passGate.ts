// What stands before every write, from every entry point: who is calling, and why. Knows not what will be written.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import type { Settings } from '../../host/settings.ts';
import type { CallerCheck } from '../../operations/operation.ts';
import type { Session } from '../../services.ts';
import { askReason } from './askReason.ts';
import { askTwo } from './askTwo.ts';
import { checkCaller } from './checkCaller.ts';

/** What the operation record keeps of the gate. */
export interface GatePass {
  readonly reason?: string;
  readonly callerCheck?: CallerCheck;
}

/** @param title what is about to be done, for the head of the prompts. Text from the tenant in it is already plain.
 * @throws UserCancelledError, or SentenceError when a required item is not ticked or a required reason is missing. */
export async function passGate(
  context: IActionContext,
  settings: Settings,
  session: Pick<Session, 'appOnly'>,
  title: string,
): Promise<GatePass> {
  const [callerCheck, reason] = await askTwo(
    context,
    title,
    () => checkCaller(context, settings),
    () => askReason(context, settings, session, title),
  );
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(callerCheck === undefined ? {} : { callerCheck }),
  };
}
