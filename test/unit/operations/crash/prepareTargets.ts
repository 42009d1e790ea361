// Whom the crash tests act on, and what is known of them: read beforehand, so that windows have nothing to do but to run.
import { openTenant } from '../../../../scripts/bench/graph/openTenant.ts';
import { ordinaryMembers } from '../../../../scripts/bench/graph/ordinaryMembers.ts';
import type { DemoTenant } from '../../../../src/demo/demoTenant.ts';
import type { PlanTarget } from '../../../../src/domain/planTarget.ts';
import { readUserMethods } from '../../../../src/graph/authenticationMethods.ts';
import { never } from '../workshop.ts';

/** Gives people the methods that a test needs. */
export type Prepare = (tenant: DemoTenant, userIds: readonly string[]) => void;

/** @param tenant is prepared. What it holds is read from another one, which is the same and has neither limits nor faults. */
export async function prepareTargets(
  tenant: DemoTenant,
  { userCount, people }: { readonly userCount: number; readonly people: number },
  prepare: Prepare,
): Promise<readonly PlanTarget[]> {
  const users = await ordinaryMembers(userCount, people);
  const ids = users.map(({ id }) => id);
  const same = openTenant({ userCount, latencyMs: 0 });
  prepare(tenant, ids);
  prepare(same.demo, ids);
  return Promise.all(
    users.map(async (user): Promise<PlanTarget> => ({
      ...{ user, methods: { known: true, value: await readUserMethods(same.graph, user.id, never) } },
      ...{ privilege: { level: 'none', because: [] }, ownRole: 'suffices', self: false, protectedUser: false },
    })),
  );
}
