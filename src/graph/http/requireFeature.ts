// Stops a request that the tenant's cloud is known not to have, before it is sent.

import type { CloudFeature } from '../../domain/cloudApi.ts';
import { EntraError } from '../../domain/failure.ts';
import type { GraphSender } from '../graph.ts';

/** @throws EntraError `notInThisCloud`. */
export function requireFeature({ api }: GraphSender, feature: CloudFeature): void {
  if (api.lacks.includes(feature)) throw new EntraError({ kind: 'notInThisCloud', feature });
}
