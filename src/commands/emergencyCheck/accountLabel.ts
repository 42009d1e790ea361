// Names an emergency access account: by its object id where it cannot be read.

import type { EmergencyAccount } from '../../domain/emergencyAccess.ts';
import { plainText } from '../../host/plainText.ts';
import { userLabel } from '../prompts/planText.ts';

/** Plain. */
export function accountLabel({ user, userId }: Pick<EmergencyAccount, 'user' | 'userId'>): string {
  return user.known ? userLabel(user.value) : plainText(userId);
}
