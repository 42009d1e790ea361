// Resets that keep what they remove, for the tests of putting back.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import type { TestContext } from 'node:test';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { keepRemoved } from '../../../src/domain/keepRemoved.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import type { RemovedContact } from '../../../src/operations/removedContacts.ts';
import { openWorkshop, type Workshop, type WorkshopOptions } from './workshop.ts';

async function methodsOf(workshop: Workshop, person: DemoPerson) {
  const { methods } = await workshop.target(person);
  assert.ok(methods.known);
  return methods.value.methods;
}

export const phonesOf = async (workshop: Workshop, person: DemoPerson): Promise<string[]> =>
  (await methodsOf(workshop, person)).flatMap((method) =>
    method.kind === 'phone' ? [`${method.phoneType ?? '?'} ${method.phoneNumber}`] : [],
  );

/** A reset that keeps what it removes. */
export async function reset(workshop: Workshop, person: DemoPerson = workshop.tenant.people.everything) {
  const { plan, removed } = await keeping(workshop, person);
  const contacts = new Map(
    [...removed].map(([step, was]): [string, RemovedContact] => [`${person.id}/${step}`, { was }]),
  );
  return workshop.start('resetMfa', [plan], { removed: contacts });
}

export async function keeping(workshop: Workshop, person: DemoPerson) {
  return keepRemoved(planReset(await workshop.target(person)), await methodsOf(workshop, person), {
    days: 7,
    keys: 'last',
  });
}

export const listed = async ({ engine, tenant }: Workshop, id: string): Promise<OperationRecord> => {
  const record = (await engine.list(tenant.tenantId)).find(({ header }) => header.id === id);
  assert.ok(record);
  return record;
};

/** Names of the files with numbers in them, and of the keys to them. */
export async function keptBy({ directory, keyStore }: Workshop): Promise<string[]> {
  const names = await readdir(directory);
  return [...names.filter((name) => /undo|vault/.test(name)), ...keyStore.keys.keys()];
}

export async function endedReset(context: TestContext, options: WorkshopOptions = {}) {
  const workshop = await openWorkshop(context, options);
  const operation = await reset(workshop);
  const record = await operation.ended;
  return { workshop, id: operation.id, record };
}
