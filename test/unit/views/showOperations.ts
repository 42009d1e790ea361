// The Operations view over records that a test hands it, in plain Node.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import type { TreeItem } from 'vscode';
import { EventEmitter } from '../../support/fakeVscodeModule.ts';
import { demoSession } from '../../support/demoSession.ts';
import type { Graph, ThrottleState } from '../../../src/graph/graph.ts';
import type { OperationRecord, OperationState, StepState } from '../../../src/operations/operation.ts';
import type { OperationEngine } from '../../../src/operations/operationEngine.ts';
import type { Session, Sessions } from '../../../src/services.ts';
import type { OperationsNode } from '../../../src/views/nodes.ts';
import { app, deletion, headerWith, mobile, planWith, recordWith } from '../operations/operationSubjects.ts';

const { OperationsTree } = await import('../../../src/views/operationsTree.ts');

export const at = '2026-11-22T09:00:00Z';
export const verified: StepState = { state: 'verified', at };
export const plan = planWith([deletion(app), deletion(mobile)]);

export function record(
  state: OperationState,
  steps: readonly StepState[],
  more: Partial<OperationRecord> = {},
): OperationRecord {
  return { header: headerWith([plan]), state, users: [recordWith(plan, steps)], ...more };
}

/** A view over records that the test hands it. */
export function showOperations(...first: readonly OperationRecord[]) {
  let records = first;
  const listeners = new Set<(record: OperationRecord | undefined) => void>();
  const engine = {
    list: () => Promise.resolve(records),
    onDidChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } satisfies Partial<OperationEngine>;

  let throttle: ThrottleState = {};
  let onThrottle = (): void => undefined;
  const { session: demo } = demoSession();
  const graph: Graph = {
    ...demo.graph,
    throttle: () => throttle,
    onThrottle: (listener) => {
      onThrottle = () => {
        listener(throttle);
      };
      return () => undefined;
    },
  };
  const session = { ...demo, graph, tenantId: 'tenant', demoInstance: 'one' };
  const sessions: Pick<Sessions, 'current' | 'onDidChange'> = {
    current: session,
    onDidChange: new EventEmitter<Session | undefined>().event,
  };
  const tree = new OperationsTree({
    sessions: sessions as Sessions,
    engine: engine as unknown as OperationEngine,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined },
  });
  const drawn: (OperationsNode[] | undefined)[] = [];
  tree.onDidChangeTreeData((nodes) => void drawn.push(nodes));
  const change = (next: OperationRecord): void => {
    records = [next];
    for (const listener of listeners) listener(next);
  };
  const item = (node: OperationsNode | undefined): TreeItem => tree.getTreeItem(node ?? assert.fail('no such row'));
  const wait = (until?: number): void => {
    throttle = until === undefined ? {} : { waitingUntil: until };
    onThrottle();
  };
  return { tree, item, drawn, change, wait };
}
