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
    ...(await manyResets()),
    ...(await throttled()),
    ...(await largeTenant()),
    ...(await exportMemory()),
  ];
}
