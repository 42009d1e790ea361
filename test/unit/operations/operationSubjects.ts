// Plans, headers and records for the tests of the operations room.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { MethodRef } from '../../../src/domain/authenticationMethod.ts';
import type { StepAction, UserPlan } from '../../../src/domain/plan.ts';
import type { OperationHeader, StepState, UserRecord } from '../../../src/operations/operation.ts';

export const at = '2026-09-01T08:00:00.000Z';

export const app: MethodRef = { kind: 'microsoftAuthenticator', id: 'app', detail: "Ines's Pixel 9" };
export const totp: MethodRef = { kind: 'softwareOath', id: 'totp' };
export const mobile: MethodRef = {
  kind: 'phone',
  id: '3179e48a-750b-4051-897c-87b9720928f7',
  phoneType: 'mobile',
  detail: '+47 ••••••67',
};

export function planWith(actions: readonly StepAction[], more: Partial<UserPlan> = {}): UserPlan {
  return {
    user: { id: 'u1', displayName: 'Ines Okafor', userPrincipalName: 'ines.okafor@fernhill.example' },
    privilege: { level: 'none', because: [] },
    steps: actions.map((action, index) => ({ id: String(index + 1), action })),
    stays: [],
    notes: [],
    ...more,
  };
}

export const deletion = (method: MethodRef): StepAction => ({ type: 'deleteMethod', method });

/** A user whose steps are in these states, in order. */
export function recordWith(plan: UserPlan, states: readonly StepState[], more: Partial<UserRecord> = {}): UserRecord {
  return { plan, steps: Object.fromEntries(states.map((state, index) => [String(index + 1), state])), ...more };
}

export const headerWith = (plans: readonly UserPlan[], more: Partial<OperationHeader> = {}): OperationHeader => ({
  id: '0f6a1c5e-2b7d-4a39-8c41-5d9e7f3b2a10',
  kind: 'resetMfa',
  demo: true,
  demoInstance: 'one',
  tenantId: 'tenant',
  tenantName: 'DEMO Fernhill',
  account: 'admin@fernhill.example',
  startedAt: at,
  plans,
  ...more,
});

/** An empty directory that goes with the test. */
export async function temporaryDirectory(context: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'operations-'));
  context.after(() => rm(directory, { recursive: true, force: true }));
  return directory;
}
