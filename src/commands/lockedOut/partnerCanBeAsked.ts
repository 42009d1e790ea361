// Case II: partners are the public cloud's, and come after I. Pure.

import type { CloudName } from '../../domain/cloudApi.ts';
import type { Colleague } from './lockedOutAnswers.ts';

export function partnerCanBeAsked(cloud: CloudName, { answer }: Colleague): boolean {
  return cloud === 'global' && answer !== 'ask';
}
