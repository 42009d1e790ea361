// The figures of the overview page, held to a count of another kind, for whoever may open it: with and without the report.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';
import { figureOf } from '../../../src/domain/overview/figures.ts';
import { isPeopleGroup } from '../../../src/domain/overview/peopleGroup.ts';
import type { TenantPerson } from '../../../src/domain/overview/tenantPerson.ts';
import type { TenantReading } from '../../../src/domain/overview/tenantReading.ts';
import { independentCount } from '../graph/overview/independentCount.ts';

const { openCommandBench } = await import('../../support/commandBench.ts');
const { pressButton } = await import('../../../src/commands/overview/pressButton.ts');

describe('The figures of the overview page', () => {
  const callers = [
    'globalAdministrator',
    'privilegedAuthenticationAdministrator',
    'authenticationAdministrator',
    'globalReader',
    'reportsReader',
  ] as const;
  for (const caller of callers) {
    for (const licence of ['p2', 'free'] as const) {
      it(`equal an independent count for a ${caller}, licence ${licence}: by the report, else live`, async () => {
        const bench = await openCommandBench({ userCount: 150, caller, licence });
        const reading = (): TenantReading => {
          const { reading: known } = bench.services.people;
          assert.ok(known);
          return known;
        };
        const press = (button: string, inputs: readonly RegExp[]): Promise<void> =>
          bench.run((context, services) => pressButton(context, services, bench.session, button), inputs);
        await press('refresh', []);
        if (reading().reportFailure !== undefined) await press('readLive', [/^Everybody$/]);
        const { failures, people, source } = reading();
        const hasReports = caller.startsWith('global') || caller === 'reportsReader';
        assert.equal(source, licence === 'p2' && hasReports ? 'report' : 'live');
        const reached = source === 'report' ? undefined : await reachedBy(bench.demo, caller, people);
        const isInReach = reached === undefined ? undefined : (id: string): boolean => reached.has(id);
        const counted = await independentCount(bench.demo, source === 'live', isInReach);
        for (const [group, count] of Object.entries(counted)) {
          // What they can do is told by the report alone; and who is an administrator not to everybody.
          if (!isPeopleGroup(group) || group === 'capable') continue;
          const figure = figureOf(group, people);
          const isAboutRoles = /dministrators|Guests/.test(group);
          if (isAboutRoles && failures.roles !== undefined)
            assert.ok(figure.count <= count && figure.unknown > 0, group);
          else assert.equal(figure.count, count, group);
        }
        assert.ok(
          counted.promptedAdministrators > 0 || caller === 'authenticationAdministrator' || reached?.size === 1,
        );
      });
    }
  }

  /** Whose methods the service shows to somebody, asked without our client. */
  async function reachedBy(
    demo: DemoTenant,
    caller: string,
    people: readonly TenantPerson[],
  ): Promise<ReadonlySet<string>> {
    const token = demo.issueToken({ caller, scopes: ['UserAuthenticationMethod.Read.All'] });
    const reached = new Set<string>();
    for (const { id } of people) {
      const answer = await demo.fetch(`${demo.root}/v1.0/users/${id}/authentication/methods`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      if (answer.ok) reached.add(id);
    }
    return reached;
  }
});
