// Row → contextValue: the words that package.json's when-clauses look for. Knows no vscode.

import { defaultCandidates } from '../domain/defaultCandidates.ts';
import type { ContextWord } from '../manifest.ts';
import type { OperationState } from '../operations/operation.ts';
import type { Node } from './nodes.ts';

export interface OperationFacts {
  readonly state: OperationState;
  /** A window sends for it, and is not about to stop. */
  readonly pausable: boolean;
  /** It was cut short, and the open tenant is the one it ran in. */
  readonly resumable: boolean;
  /** Some of its changes were not sent, or not answered. */
  readonly unsent: boolean;
  /** What it removed can be put back. */
  readonly undoable: boolean;
  /** What failed can be tried again. */
  readonly retryable: boolean;
}

export interface StepFacts {
  /** Its number is another user's SMS sign-in name. */
  readonly clashed: boolean;
}

/** Sorted words joined by `;`. @param facts of an operation's row, or of a step's. */
export function contextValue(node: Node, facts?: OperationFacts | StepFacts): string {
  return words(node, facts).toSorted().join(';');
}

function words(node: Node, facts: OperationFacts | StepFacts | undefined): readonly ContextWord[] {
  switch (node.kind) {
    case 'user':
    case 'message':
    case 'loadMore':
    case 'operationUser':
      return [node.kind];
    case 'serviceLink':
      return [];
    case 'operationStep':
      return [
        node.kind,
        ...(facts !== undefined && 'clashed' in facts && facts.clashed ? (['clashedStep'] as const) : []),
      ];
    case 'method': {
      const { method } = node;
      // What cannot be deleted at all is not offered for it; what cannot be deleted now is, and the plan says why not.
      const deletable = method.kind !== 'password' && method.kind !== 'unknown';
      const phone = method.kind === 'phone' && method.phoneType !== undefined;
      const mobile = method.kind === 'phone' && method.phoneType === 'mobile';
      return [
        'method',
        ...(deletable ? (['deletableMethod'] as const) : []),
        ...(phone ? (['phoneMethod'] as const) : []),
        ...(mobile ? (['mobileMethod'] as const) : []),
        ...(method.kind === 'email' ? (['emailMethod'] as const) : []),
        ...(defaultCandidates([method]).length > 0 ? (['defaultableMethod'] as const) : []),
      ];
    }
    case 'operation':
      return ['operation', ...operationWords(facts !== undefined && 'state' in facts ? facts : undefined)];
  }
}

function operationWords(operation: OperationFacts | undefined): readonly ContextWord[] {
  const unsent = operation?.unsent === true ? (['unsentOperation'] as const) : [];
  const undoable = operation?.undoable === true ? (['undoableOperation'] as const) : [];
  switch (operation?.state) {
    case 'running':
      return operation.pausable ? ['runningOperation', ...unsent] : unsent;
    case 'stopped':
      return [
        'stoppedOperation',
        ...unsent,
        ...undoable,
        ...(operation.resumable ? (['resumableOperation'] as const) : []),
      ];
    case 'ended':
      return ['endedOperation', ...undoable, ...(operation.retryable ? (['retryableOperation'] as const) : [])];
    case 'verifying':
    case undefined:
      // Nothing is left to cancel, and the record is still being written.
      return [];
  }
}
