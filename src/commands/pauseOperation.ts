// Pauses an operation: what is on its way is waited for, nothing more is sent, and it can be resumed. Changes nothing in the tenant.

import { isPausable } from '../operations/isPausable.ts';
import type { Node } from '../views/nodes.ts';
import type { Command } from './command.ts';
import { targetOperation } from './prompts/targetOperation.ts';
import { requireSession } from './requireSession.ts';

export const pauseOperation: Command = async (context, services, target) => {
  // The only one that runs is paused without a question.
  const [only, another] = services.engine.sending(requireSession(services).graph).filter(isPausable);
  const running: Node | undefined =
    only && another === undefined ? { kind: 'operation', operationId: only.header.id } : undefined;
  const { record } = await targetOperation(context, services, target ?? running, ['running'], isPausable);
  services.engine.pause(record.header.id);
};
