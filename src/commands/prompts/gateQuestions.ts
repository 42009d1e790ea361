// The questions before every write, to be asked in a row with others: who is calling, and why.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import type { Settings } from '../../host/settings.ts';
import type { CallerCheck } from '../../operations/operation.ts';
import type { Session } from '../../services.ts';
import { askReason } from './askReason.ts';
import { checkCaller } from './checkCaller.ts';

/** What the operation record keeps of the gate. */
export interface GatePass {
  readonly reason?: string;
  readonly callerCheck?: CallerCheck;
}

export interface GateQuestions {
  /** Throw UserCancelledError, or SentenceError when a required item is not ticked or a required reason is missing. */
  readonly questions: readonly (() => Promise<void>)[];
  /** Once all are answered. */
  readonly pass: () => GatePass;
}

/** @param title what is about to be done, for the head of the prompts. Text from the tenant in it is already plain. */
export function gateQuestions(
  context: IActionContext,
  settings: Settings,
  session: Pick<Session, 'appOnly'>,
  title: string,
): GateQuestions {
  let callerCheck: CallerCheck | undefined;
  let reason: string | undefined;
  return {
    questions: [
      async () => {
        callerCheck = await checkCaller(context, settings);
      },
      async () => {
        reason = await askReason(context, settings, session, title);
      },
    ],
    pass: () => ({
      ...(reason !== undefined && { reason }),
      ...(callerCheck !== undefined && { callerCheck }),
    }),
  };
}
