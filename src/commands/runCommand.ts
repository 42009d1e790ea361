// Runs a command of the table, and adds to a refusal what is known of its cause. Loaded with the first command that is run.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import { EntraError } from '../domain/failure.ts';
import { explain } from '../host/explain.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { CommandId } from '../manifest.ts';
import type { Services } from '../services.ts';
import type { Node } from '../views/nodes.ts';
import { commands } from './commands.ts';
import { inARow } from './prompts/inARow.ts';
import { activationHint } from './roleActivation/activationHint.ts';

/** @throws what the command throws. */
export async function runCommand(
  id: CommandId,
  context: IActionContext,
  services: Services,
  target: Node | undefined,
  selected: readonly Node[] | undefined,
): Promise<void> {
  try {
    await commands[id](context, services, target, selected);
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    const [hint] = activationHint(services, services.sessions.current, [error.failure]);
    if (hint === undefined) throw error;
    services.log.error(`${id} failed:`, error);
    throw new SentenceError(inARow(explain(error.failure).text, hint));
  }
}
