// What an earlier window left unread is read back; what it left unsent is not sent.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBackAgain } from '../../../src/commands/readBackAgain.ts';
import { EntraError } from '../../../src/domain/failure.ts';
import type { OperationRecord, OperationState, StepState } from '../../../src/operations/operation.ts';
import type { OperationEngine } from '../../../src/operations/operationEngine.ts';
import { demoSession } from '../../support/demoSession.ts';
import { app, deletion, headerWith, mobile, planWith, recordWith } from '../operations/operationSubjects.ts';

const never = new AbortController().signal;
const at = '2026-11-22T09:00:00Z';
const accepted: StepState = { state: 'accepted', trace: { at } };
const verified: StepState = { state: 'verified', at };
const plan = planWith([deletion(app), deletion(mobile)]);
const { session } = demoSession();

function record(
  id: string,
  state: OperationState,
  steps: readonly StepState[],
  demoInstance = session.demoInstance,
): OperationRecord {
  const header = { ...headerWith([plan]), id, ...(demoInstance === undefined ? {} : { demoInstance }) };
  return { header, state, users: [recordWith(plan, steps)] };
}

async function resumed(
  records: readonly OperationRecord[],
  failure?: EntraError,
): Promise<{ ids: string[]; logged: string[] }> {
  const ids: string[] = [];
  const logged: string[] = [];
  const engine = {
    list: () => Promise.resolve(records),
    resume: (_scope, id) => {
      ids.push(id);
      return failure === undefined ? Promise.resolve({} as never) : Promise.reject(failure);
    },
  } satisfies Partial<OperationEngine>;
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (text: string) => void logged.push(text),
    show: () => undefined,
  };
  await readBackAgain({ engine: engine as unknown as OperationEngine, log }, session, never);
  return { ids, logged };
}

describe('readBackAgain', () => {
  it('§15.59 goes on reading, and sends nothing that was not sent', async () => {
    const { ids } = await resumed([
      record('unread', 'stopped', [accepted, verified]),
      record('unsent', 'stopped', [accepted, { state: 'planned' }]),
      record('unknown', 'stopped', [{ state: 'calling', at }, verified]),
      record('over', 'ended', [verified, verified]),
      record('elsewhere', 'stopped', [accepted, verified], 'another opening of the demo'),
    ]);
    assert.deepEqual(ids, ['unread']);
  });

  it('leaves alone what another window is at, and goes on after a failure', async () => {
    const records = [record('one', 'stopped', [accepted, verified]), record('two', 'stopped', [accepted, verified])];
    const busy = await resumed(records, new EntraError({ kind: 'otherWindow' }));
    assert.deepEqual(busy, { ids: ['one', 'two'], logged: [] });
    const failed = await resumed(records, new EntraError({ kind: 'journalUnwritable' }));
    assert.equal(failed.ids.length, 2);
    assert.equal(failed.logged.length, 2);
  });
});
