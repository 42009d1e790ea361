// What goes wrong in the tenant while windows are killed: refusals for being too many, answers that get lost, connections that break.
import type { DemoRequest, FaultEffect } from '../../../../src/demo/demoFaults.ts';
import type { DemoTenant } from '../../../../src/demo/demoTenant.ts';

/** Of a hundred requests so many, each. */
const effects: readonly (readonly [share: number, effect: FaultEffect])[] = [
  [2, { kind: 'status', status: 429, retryAfter: '0.5' }],
  [1, { kind: 'status', status: 503, retryAfter: '1' }],
  [2, { kind: 'afterEffect', status: 503 }],
  [1, { kind: 'afterEffect', status: 504 }],
  [0.3, { kind: 'drop' }],
  [0.3, { kind: 'dropAfterEffect' }],
];

/** @returns how often each happened, in the order of their being added. */
export function addCrashFaults(tenant: DemoTenant, random: () => number): readonly { count: number }[] {
  tenant.faults.flappingReads = true;
  return effects.map(([share, effect]) => {
    const happened = { count: 0 };
    const when = ({ path }: DemoRequest): boolean => {
      const strikes = !path.endsWith('$batch') && random() < share / 100;
      if (strikes) happened.count++;
      return strikes;
    };
    tenant.faults.add({ when, effect });
    return happened;
  });
}
