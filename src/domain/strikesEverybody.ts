// Whether a failure that one user's reading met would meet everybody else's just the same. Pure.

import type { FailureKind } from './failure.ts';

const kinds: readonly FailureKind[] = ['offline', 'signedOut', 'otherSignIn', 'throttled', 'unavailable', 'notGraph'];

export function strikesEverybody(kind: FailureKind): boolean {
  return kinds.includes(kind);
}
