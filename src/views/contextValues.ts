// Row → contextValue: the words that package.json's when-clauses look for. Knows no vscode.

import type { ContextWord } from '../manifest.ts';
import type { OperationState } from '../operations/operation.ts';
import type { Node } from './nodes.ts';

/** Sorted words joined by `;`. @param operationState of an operation's row. */
export function contextValue(node: Node, operationState?: OperationState): string {
  return words(node, operationState).toSorted().join(';');
}

function words(node: Node, operationState: OperationState | undefined): readonly ContextWord[] {
  switch (node.kind) {
    case 'user':
    case 'message':
    case 'loadMore':
    case 'operationUser':
    case 'operationStep':
      return [node.kind];
    case 'method': {
      const { method } = node;
      // What cannot be deleted at all is not offered for it; what cannot be deleted now is, and the plan says why not.
      const deletable = method.kind !== 'password' && method.kind !== 'unknown';
      const phone = method.kind === 'phone' && method.phoneType !== undefined;
      return [
        'method',
        ...(deletable ? (['deletableMethod'] as const) : []),
        ...(phone ? (['phoneMethod'] as const) : []),
      ];
    }
    case 'operation':
      return ['operation', ...operationWords(operationState)];
  }
}

function operationWords(state: OperationState | undefined): readonly ContextWord[] {
  switch (state) {
    case 'running':
      return ['runningOperation'];
    case 'stopped':
      return ['stoppedOperation'];
    case 'ended':
      return ['endedOperation'];
    case 'verifying':
    case undefined:
      // Nothing is left to cancel, and the record is still being written.
      return [];
  }
}
