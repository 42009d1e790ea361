// No two operations change the same user at the same time.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OperationState, StepState } from '../../../src/operations/operation.ts';
import type { Session } from '../../../src/services.ts';
import { app, at, deletion, headerWith, planWith, recordWith } from '../operations/operationSubjects.ts';

const { refuseOverlap } = await import('../../../src/commands/refuseOverlap.ts');

const plan = planWith([deletion(app)]);
const session = { tenantId: 'tenant', demo: true } as Session;
const engineWith = (state: OperationState, step: StepState) => ({
  list: (tenantId: string) =>
    Promise.resolve(
      tenantId === 'tenant' ? [{ header: headerWith([plan]), state, users: [recordWith(plan, [step])] }] : [],
    ),
});

describe('a second operation', () => {
  it('§15.12 is refused for a user whom a running one still changes', async () => {
    for (const step of [{ state: 'planned' }, { state: 'calling', at }] as const) {
      await assert.rejects(
        refuseOverlap(engineWith('running', step), session, [plan]),
        /^SentenceError: DEMO: Ines Okafor .+another operation is changing this user now/,
      );
    }
  });

  it('may begin when the first one is answered, though reading back goes on', async () => {
    await refuseOverlap(engineWith('running', { state: 'accepted', trace: { at } }), session, [plan]);
    await refuseOverlap(engineWith('verifying', { state: 'accepted', trace: { at } }), session, [plan]);
  });

  it('may begin for others, and for those it leaves alone', async () => {
    const engine = engineWith('running', { state: 'planned' });
    const other = { ...plan, user: { ...plan.user, id: 'other' } };
    await refuseOverlap(engine, session, [other, { ...plan, refusal: { kind: 'self' } }]);
  });
});
