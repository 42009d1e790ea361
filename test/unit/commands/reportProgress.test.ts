// What the progress notification says of a run: how far, how fast, what it waits for, and how to pause it.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ThrottleState } from '../../../src/graph/graph.ts';
import type { OperationRecord, StepState } from '../../../src/operations/operation.ts';
import type { Services, Session } from '../../../src/services.ts';
import { app, at, deletion, headerWith, planWith, recordWith } from '../operations/operationSubjects.ts';

const { reportProgress } = await import('../../../src/commands/reportProgress.ts');
const { paceWords } = await import('../../../src/commands/paceWords.ts');

const plan = planWith(Array.from({ length: 400 }, () => deletion(app)));
const recordOf = (answered: number, more: Partial<OperationRecord> = {}): OperationRecord => {
  const states = plan.steps.map((_, index): StepState =>
    index < answered ? { state: 'verified', at } : { state: 'planned' },
  );
  return { header: headerWith([plan]), state: 'running', users: [recordWith(plan, states)], ...more };
};

it('progress says how far and how fast a run is, until when it waits, and offers to pause it', () => {
  let record = recordOf(0);
  let throttle: ThrottleState = {};
  let seconds = 0;
  let hear: (record: OperationRecord | undefined) => void = () => undefined;
  let onThrottle = (): void => undefined;
  const said: string[] = [];
  let percent = 0;
  const engine: Pick<Services['engine'], 'get' | 'onDidChange'> = {
    get: () => record,
    onDidChange: (listener) => {
      hear = listener;
      return () => (hear = () => undefined);
    },
  };
  const graph: Pick<Session['graph'], 'throttle' | 'onThrottle'> = {
    throttle: () => throttle,
    onThrottle: (listener) => {
      onThrottle = () => {
        listener(throttle);
      };
      return () => (onThrottle = () => undefined);
    },
  };
  const stop = reportProgress(
    { engine: engine as Services['engine'] },
    { graph: graph as Session['graph'] },
    record.header.id,
    (message = '', increment = 0) => {
      said.push(message);
      percent += increment;
    },
    () => seconds * 1000,
  );
  const change = (next: OperationRecord, second: number): void => {
    record = next;
    seconds = second;
    hear(next);
  };
  const last = (): string => said.at(-1) ?? '';

  assert.match(last(), /^0 of 400 changes answered · \[Pause\]\(command:entraMfa\.pauseOperation\?[^\s)]+\)$/);
  const argument = decodeURIComponent(/\?([^)]+)\)$/.exec(last())?.[1] ?? '');
  assert.deepEqual(JSON.parse(argument), [{ kind: 'operation', operationId: record.header.id }]);

  change(recordOf(100), 30);
  assert.match(last(), /^100 of 400 changes answered · 200 a minute · about 2 minutes left · \[Pause\]/);
  throttle = { waitingUntil: new Date(2026, 10, 26, 9, 30, 15).getTime() };
  onThrottle();
  assert.match(
    last(),
    /^100 of 400 changes answered · waits until 9:30:15.AM: Microsoft Graph limits requests · \[Pause\]/,
  );
  throttle = { perSecond: 1.96 };
  onThrottle();
  assert.match(
    last(),
    /^100 of 400 changes answered · 200 a minute · about 2 minutes left · Microsoft Graph limits requests to about 2 a second · \[Pause\]/,
  );
  throttle = {};
  onThrottle();
  assert.doesNotMatch(last(), /waits|limits/);

  change(recordOf(300), 60);
  assert.match(last(), /^300 of 400 changes answered · 300 a minute · less than a minute left/);
  assert.equal(percent, 75);
  change(recordOf(310, { stoppedBy: { kind: 'paused' } }), 61);
  assert.equal(last(), 'pausing; what is on its way is waited for');
  change({ ...recordOf(400), header: { ...record.header, id: 'another' } }, 62);
  assert.equal(said.length, 7);
  stop();
  change(recordOf(400), 63);
  onThrottle();
  assert.equal(said.length, 7);
});

it('the time left is rounded to what can be known of it', () => {
  const left = (minutesLeft: number) => paceWords({ changesPerMinute: 119.6, minutesLeft });
  assert.deepEqual(paceWords(undefined), []);
  assert.deepEqual(left(0.9), ['120 a minute', 'less than a minute left']);
  assert.equal(left(1.2)[1], 'about a minute left');
  assert.equal(left(47.4)[1], 'about 47 minutes left');
  assert.equal(left(250)[1], 'about 4 hours left');
});
