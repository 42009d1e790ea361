// What is known of a tenant of any size: the people of a demo tenant, read from its registration report, each as often as need be.
import { createHash } from 'node:crypto';
import { packReading, unpackReading } from '../../../src/domain/overview/packReading.ts';
import type { TenantReading } from '../../../src/domain/overview/tenantReading.ts';
import { readRoleDirectory } from '../../../src/graph/directoryRoles.ts';
import { createPauseSwitch } from '../../../src/graph/overview/pauseSwitch.ts';
import { readTenant } from '../../../src/graph/overview/readTenant.ts';
import { demoSession } from '../../../test/support/demoSession.ts';

/** Everybody in a demo tenant of so many. */
export async function readingOf(userCount: number): Promise<TenantReading> {
  const { graph } = demoSession({ userCount }).session;
  const reading = await readTenant(
    graph,
    {
      source: 'report',
      readRoles: (signal) => readRoleDirectory(graph, signal),
      pause: createPauseSwitch(),
      tell: () => undefined,
    },
    new AbortController().signal,
  );
  if (reading.state !== 'done') throw new Error(`The tenant was not read: ${JSON.stringify(reading.failures)}`);
  return reading;
}

/** The same people `times` over under other ids and names, packed and unpacked as between windows: nothing is shared among them. */
export function repeated(reading: TenantReading, times: number): TenantReading {
  const people = Array.from({ length: times }, (_, index) =>
    reading.people.map((person) => ({
      ...person,
      id: createHash('sha256').update(`${person.id} ${index}`).digest('hex').slice(0, 36),
      displayName: `${person.displayName} ${index}`,
      userPrincipalName: `${index}.${person.userPrincipalName}`,
    })),
  ).flat();
  const unpacked = unpackReading(JSON.parse(JSON.stringify(packReading({ ...reading, people }))));
  if (unpacked === undefined) throw new Error('What was packed is nothing.');
  return unpacked;
}
