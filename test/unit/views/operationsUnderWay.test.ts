// What the Operations view says of an operation that runs, waits or is paused, and of what failed for good.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OperationRecord, StepState } from '../../../src/operations/operation.ts';
import { headerWith, planWith, recordWith } from '../operations/operationSubjects.ts';
import { at, record, showOperations, verified } from './showOperations.ts';
import { iconOf, shown } from './shownTree.ts';

describe('Operations view', () => {
  it('tells what is paused from what was cut short, and offers to pause what runs', async () => {
    const { tree, item, change } = showOperations(record('running', [verified, { state: 'planned' }]));
    const [operation] = await tree.getChildren();
    assert.match(item(operation).contextValue ?? '', /runningOperation/);
    const stoppedBy = { kind: 'paused' } as const;
    change(record('running', [verified, { state: 'calling', at }], { stoppedBy }));
    assert.match(shown(item(operation)), /\| pausing; what is on its way is waited for · /);
    assert.doesNotMatch(item(operation).contextValue ?? '', /runningOperation/);
    change(record('stopped', [verified, { state: 'planned' }], { stoppedBy }));
    assert.match(shown(item(operation)), /\| paused; 1 of 2 changes not done · /);
    assert.match(item(operation).contextValue ?? '', /resumableOperation/);
    assert.equal(iconOf(item(operation)), 'debug-pause');
    change(record('stopped', [verified, { state: 'planned' }], { stoppedBy: { kind: 'offline' } }));
    assert.match(shown(item(operation)), /\| stopped; 1 of 2 changes not done · Microsoft Graph/);
    assert.equal(iconOf(item(operation)), 'debug-disconnect');
    change(record('stopped', [verified, verified], { stoppedBy }));
    assert.match(shown(item(operation)), /\| paused while reading back · /);
    tree.dispose();
  });

  it('says of what runs until when Microsoft Graph makes it wait, and no longer than that', async () => {
    const { tree, item, drawn, wait, change } = showOperations(record('running', [verified, { state: 'planned' }]));
    const [operation] = await tree.getChildren();
    const redrawn = (): Promise<void> =>
      new Promise((resolve) => {
        const listening = tree.onDidChangeTreeData(() => {
          listening.dispose();
          resolve();
        });
      });
    drawn.length = 0;
    let drawing = redrawn();
    wait(new Date(2026, 10, 26, 9, 30, 15).getTime());
    await drawing;
    const words = /1 of 2 changes answered · waits until 9:30:15.AM: Microsoft Graph limits requests · /;
    assert.match(shown(item(operation)), words);
    assert.match(item(operation).accessibilityInformation?.label ?? '', /waits until 9:30:15/);
    drawing = redrawn();
    wait();
    await drawing;
    assert.deepEqual(drawn, [[operation], [operation]]);
    assert.doesNotMatch(shown(item(operation)), /waits/);
    // What does not send does not wait.
    wait(new Date(2026, 10, 26, 9, 31, 15).getTime());
    change(record('stopped', [verified, { state: 'planned' }]));
    assert.doesNotMatch(shown(item(operation)), /waits/);
    tree.dispose();
  });

  it('says why numbers that failed are not tried again, and begins what helps', async () => {
    const phone = planWith([{ type: 'addPhone', phoneType: 'mobile', maskedNumber: '+47 ••••••67' }]);
    const of = (step: StepState): OperationRecord => ({
      ...{ header: headerWith([phone], { kind: 'setPhones' }), state: 'ended', users: [recordWith(phone, [step])] },
    });
    const { tree, item, change } = showOperations(of({ state: 'failed', failure: { kind: 'accessDenied' } }));
    const [operation] = await tree.getChildren();
    const [why, user] = await tree.getChildren(operation);
    assert.match(item(why).label as string, /^The numbers of this run are not kept, so/);
    assert.deepEqual(item(why).command?.command, 'entraMfa.exportResults');
    assert.deepEqual(item(why).command?.arguments, [operation]);
    assert.equal(user?.kind, 'operationUser');
    change(of(verified));
    assert.deepEqual(
      (await tree.getChildren(operation)).map(({ kind }) => kind),
      ['operationUser'],
    );
    tree.dispose();
  });
});
