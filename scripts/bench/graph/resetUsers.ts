// A reset of many users as the product does it, without its questions: read roles and methods, plan, run, read back.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { privilegeOf } from '../../../src/domain/access.ts';
import { ownRoleVerdict } from '../../../src/domain/ownRoleVerdict.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import type { UserPlan } from '../../../src/domain/plan.ts';
import type { User } from '../../../src/domain/user.ts';
import { readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { readRoleDirectory } from '../../../src/graph/directoryRoles.ts';
import { createOperationEngine } from '../../../src/operations/createOperationEngine.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import { timed } from '../timed.ts';
import type { OpenTenant } from './openTenant.ts';

/** Milliseconds from the first request until everything is read back. @throws Error unless every method is removed and seen to be. */
export async function resetUsers(tenant: OpenTenant, users: readonly User[]): Promise<number> {
  const { demo, graph, clock } = tenant;
  const { signal } = new AbortController();
  const directory = await mkdtemp(path.join(tmpdir(), 'mfa-admin-bench-'));
  const engine = createOperationEngine({
    directory,
    keyStore: {
      get: () => Promise.resolve(undefined),
      store: () => Promise.resolve(),
      delete: () => Promise.resolve(),
    },
    owner: 'bench',
    now: clock.now,
    sleep: clock.sleep,
    retentionDays: () => 1,
    undoRetentionDays: () => 0,
  });
  try {
    const { took, result } = await timed(async () => {
      const plans = await planAll(tenant, users, signal);
      const header = {
        ...({ kind: 'resetMfa', demo: true, demoInstance: demo.instance, tenantId: demo.tenantId } as const),
        ...{ tenantName: demo.tenantName, account: demo.callers.globalAdministrator },
      };
      const scope = { tenantId: demo.tenantId, demoInstance: demo.instance, graph };
      return (await engine.start(scope, { header, plans, contacts: new Map() }, signal)).ended;
    });
    mustBeDone(result);
    return took;
  } finally {
    engine.dispose();
    await rm(directory, { recursive: true, force: true });
  }
}

async function planAll(
  { graph, me }: OpenTenant,
  users: readonly User[],
  signal: AbortSignal,
): Promise<readonly UserPlan[]> {
  const [roles, ...readings] = await Promise.all([
    readRoleDirectory(graph, signal),
    ...users.map(({ id }) => readUserMethods(graph, id, signal)),
  ]);
  if (Object.keys(roles.failures).length > 0) throw new Error(`Roles unread: ${JSON.stringify(roles.failures)}`);
  return users.map((user, index) => {
    const value = readings[index];
    if (value === undefined) throw new Error('A reading is missing.');
    const privilege = privilegeOf(roles, user.id);
    const ownRole = ownRoleVerdict(roles, me, user);
    return planReset({ user, methods: { known: true, value }, privilege, ownRole, self: false, protectedUser: false });
  });
}

function mustBeDone({ users }: OperationRecord): void {
  for (const { steps, plan } of users) {
    const states = Object.values(steps).map(({ state }) => state);
    if (states.length !== 3 || states.some((state) => state !== 'verified'))
      throw new Error(`The reset of ${plan.user.userPrincipalName} ended with: ${states.join(', ') || 'no steps'}.`);
  }
}
