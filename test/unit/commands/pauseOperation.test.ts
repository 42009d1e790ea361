// Pause as a person runs it, from the palette and from the progress notification, and Resume after it.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CommandBench } from '../../support/commandBench.ts';
import type { Node } from '../../../src/views/nodes.ts';
import { fake } from '../../support/fakeVscode.ts';

const { openCommandBench, gate } = await import('../../support/commandBench.ts');
const { pauseOperation } = await import('../../../src/commands/pauseOperation.ts');
const { resetMfa } = await import('../../../src/commands/resetMfa.ts');
const { resumeOperation } = await import('../../../src/commands/resumeOperation.ts');

describe('Pause', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
    fake.said.length = 0;
  });
  afterEach(async () => {
    await bench.dispose();
  });

  /** Resets two, and runs Pause in the middle of the first call. */
  async function pausing(target?: (id: string) => Node): Promise<void> {
    let paused: Promise<void> | undefined;
    bench.demo.faults.add({
      when: ({ method }) => {
        const [record] = bench.services.engine.sending(bench.session.graph);
        if (method === 'DELETE') paused ??= bench.run(pauseOperation, [], target?.(record?.header.id ?? ''));
        return false;
      },
      effect: { kind: 'drop' },
    });
    const { phoneDefault, severalAuthenticators } = bench.demo.people;
    const rows = await Promise.all([phoneDefault, severalAuthenticators].map((person) => bench.row(person)));
    await bench.run(resetMfa, [...gate, 'Reset MFA', '2'], rows[0], rows);
    assert.ok(paused);
    await paused;
  }

  for (const [from, target] of [
    ['the palette', undefined],
    ['a row', (operationId: string): Node => ({ kind: 'operation', operationId })],
  ] as const) {
    it(`from ${from} asks nothing, says that it is paused, and Resume goes on`, async () => {
      await pausing(target);
      const [record] = await bench.services.engine.list(bench.session.tenantId);
      assert.deepEqual([record?.state, record?.stoppedBy], ['stopped', { kind: 'paused' }]);
      assert.ok(
        fake.said.some((text) => /^DEMO: Reset MFA: 2 users\. It is paused and can be resumed/.test(text)),
        fake.said.join('\n'),
      );
      bench.demo.faults.clear();
      await bench.run(resumeOperation, [/./, 'Resume']);
      const ended = await bench.lastOperation();
      const states = ended.users.flatMap(({ steps }) => Object.values(steps).map(({ state }) => state));
      assert.deepEqual(new Set(states), new Set(['verified']));
    });
  }

  it('is refused where nothing runs', async () => {
    await bench.refuses(/no operation with which/, pauseOperation, []);
    await pausing();
    const [record] = await bench.services.engine.list(bench.session.tenantId);
    const node: Node = { kind: 'operation', operationId: record?.header.id ?? '' };
    await bench.refuses(/has changed meanwhile/, pauseOperation, [], node);
  });
});
