// Stops an operation where nothing can be changed, or not this. Knows not for whom it is.

import { adminActionOf } from '../domain/adminActionOf.ts';
import type { OperationKind } from '../domain/plan.ts';
import type { Services } from '../services.ts';
import { actionPermission } from './accessCheck/actionPermission.ts';
import { requireWritable } from './requireWritable.ts';

/** @throws SentenceError, see {@link requireWritable}. */
export function requireWritableFor(services: Pick<Services, 'settings' | 'sessions'>, kind: OperationKind): void {
  requireWritable(services, actionPermission(adminActionOf(kind)));
}
