// The tenant's policy on phones for users, as far as the app may read it. Asks nobody for more.

import type { PhonePolicy } from '../domain/phonePolicy.ts';
import { readPhonePolicies } from '../graph/phonePolicies.ts';
import type { Session } from '../services.ts';

/** One per user, in the same order. What the app lacks the permission for is not asked for: then a plan says which permission that is. */
export async function grantedPhonePolicies(
  { graph, signIn }: Pick<Session, 'graph' | 'signIn'>,
  userIds: readonly string[],
  signal: AbortSignal,
): Promise<readonly PhonePolicy[]> {
  if (signIn?.permission('policy') !== 'notYet') return readPhonePolicies(graph, userIds, signal);
  return userIds.map(() => ({ sms: 'notGranted', voice: 'notGranted', officeVoice: 'notGranted' }));
}
