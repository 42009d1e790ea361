// When an operation counts as settled for those who wait.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSettled, whenSettled } from '../../../src/commands/whenSettled.ts';
import type { OperationRecord, OperationState, StepState } from '../../../src/operations/operation.ts';
import { app, at, deletion, headerWith, planWith, recordWith } from '../operations/operationSubjects.ts';

const plan = planWith([deletion(app)]);
const header = headerWith([plan]);
const record = (state: OperationState, step: StepState): OperationRecord => ({
  header,
  state,
  users: [recordWith(plan, [step])],
});
const accepted = record('verifying', { state: 'accepted', trace: { at } });
const verified = record('verifying', { state: 'verified', at });
const ended = record('ended', { state: 'verified', at });

function stage() {
  const listeners = new Set<(record: OperationRecord | undefined) => void>();
  let resolve: (record: OperationRecord) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<OperationRecord>((...settle) => {
    [resolve, reject] = settle;
  });
  return {
    engine: {
      onDidChange: (listener: (record: OperationRecord | undefined) => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    operation: { id: header.id, ended: promise },
    say: (said: OperationRecord | undefined) => {
      for (const listener of listeners) listener(said);
    },
    listeners,
    end: resolve,
    fail: reject,
  };
}

describe('settled', () => {
  it('is what is verified, given up, ended or stopped', () => {
    assert.equal(isSettled(verified), true);
    assert.equal(isSettled(record('verifying', { state: 'notConfirmed', at })), true);
    assert.equal(isSettled(record('stopped', { state: 'planned' })), true);
    assert.equal(isSettled(ended), true);
  });

  it('is not what is accepted alone, or still on its way', () => {
    assert.equal(isSettled(accepted), false);
    assert.equal(isSettled(record('running', { state: 'planned' })), false);
    assert.equal(isSettled(record('running', { state: 'calling', at })), false);
  });

  it('is heard of through the engine, from the right operation, and listening ends', async () => {
    const { engine, operation, say, listeners } = stage();
    const settled = whenSettled(engine, operation, accepted);
    say(undefined);
    say({ ...verified, header: { ...header, id: 'another' } });
    say(accepted);
    say(verified);
    assert.equal(await settled, verified);
    assert.equal(listeners.size, 0);
  });

  it('is at the latest when reading back is over, or has failed', async () => {
    const good = stage();
    const settled = whenSettled(good.engine, good.operation, accepted);
    good.end(ended);
    assert.equal(await settled, ended);
    const bad = stage();
    const broken = whenSettled(bad.engine, bad.operation, accepted);
    bad.fail(new Error('disk full'));
    await assert.rejects(broken, /disk full/);
    assert.equal(good.listeners.size + bad.listeners.size, 0);
  });
});
