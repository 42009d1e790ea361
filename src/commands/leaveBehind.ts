// What happens to a tenant that is no longer the open one: nothing more is sent to it. What ran there can be resumed.

import type { Services, Session } from '../services.ts';

/** @param now the open tenant; the same one under a new name is not left. */
export function leaveBehind(
  { engine }: Pick<Services, 'engine'>,
  before: Session | undefined,
  now: Session | undefined,
): void {
  if (before === undefined || before.graph === now?.graph) return;
  engine.leave(before.graph, { kind: before.signIn?.hasEnded() === true ? 'signedOut' : 'tenantLeft' });
  before.signIn?.end();
}
