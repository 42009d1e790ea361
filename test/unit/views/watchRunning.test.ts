// The context key that puts Pause into the palette.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { EventEmitter } from '../../support/fakeVscodeModule.ts';
import { demoSession } from '../../support/demoSession.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import type { Session } from '../../../src/services.ts';
import { app, deletion, headerWith, planWith, recordWith } from '../operations/operationSubjects.ts';

const { watchRunning } = await import('../../../src/views/watchRunning.ts');

it('Pause is in the palette while something is sent, and not while it is stopping or read back', () => {
  const plan = planWith([deletion(app)]);
  const record = (more: Partial<OperationRecord>): OperationRecord => ({
    ...{ header: headerWith([plan]), state: 'running', users: [recordWith(plan, [])] },
    ...more,
  });
  let sending: readonly OperationRecord[] = [];
  let listener = (): void => undefined;
  const { session } = demoSession();
  const onSession = new EventEmitter<Session | undefined>();
  const sessions: { current: Session | undefined; onDidChange: typeof onSession.event } = {
    ...{ current: session, onDidChange: onSession.event },
  };
  const watching = watchRunning(
    {
      sending: (graph) => (graph === session.graph ? sending : []),
      onDidChange: (told) => {
        listener = () => {
          told(undefined);
        };
        return () => undefined;
      },
    },
    sessions,
  );
  const said: unknown[] = [];
  const after = (records: readonly OperationRecord[]): void => {
    const before = fake.executed.length;
    sending = records;
    listener();
    said.push(...fake.executed.slice(before).map(([, , value]) => value));
  };
  after([record({})]);
  after([record({}), record({ state: 'verifying' })]);
  after([record({ stoppedBy: { kind: 'paused' } }), record({ state: 'verifying' })]);
  after([record({})]);
  assert.deepEqual(said, [true, false, true]);
  sessions.current = undefined;
  onSession.fire(undefined);
  assert.deepEqual(fake.executed.at(-1), ['setContext', 'entraMfa.operationRunning', false]);
  watching.dispose();
});
