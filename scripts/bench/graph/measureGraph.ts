// Requests and their times, in plain Node against the demo tenant.
import type { Measure } from '../measure.ts';
import { exportMemory } from './exportMemory.ts';
import { largeTenant } from './largeTenant.ts';
import { manyMethods } from './manyMethods.ts';
import { manyResets } from './manyResets.ts';
import { oneRoundTrip } from './oneRoundTrip.ts';
import { throttled } from './throttled.ts';

export async function measureGraph(): Promise<Measure[]> {
  return [
    ...(await oneRoundTrip()),
    ...(await manyMethods()),
    ...(await manyResets({ users: 100, requests: 40, rounds: 12, warmUp: 4 })),
    ...(await manyResets({ users: 1000, requests: 380, rounds: 4, warmUp: 1 })),
    ...(await throttled()),
    ...(await largeTenant()),
    ...(await exportMemory()),
  ];
}
