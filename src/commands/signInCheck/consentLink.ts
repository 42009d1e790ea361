// The admin-consent link for some permission sets, where app and tenant are known.

import { adminConsentLink } from '../../auth/adminConsentLink.ts';
import { takesConsent } from '../../auth/takesConsent.ts';
import { permissionSets, type PermissionSet } from '../../auth/permissions.ts';
import type { SignInFacts } from './signInFacts.ts';

export function consentLink(
  { target, tenantId }: Pick<SignInFacts, 'target' | 'tenantId'>,
  sets: readonly PermissionSet[],
): string | undefined {
  if (typeof target === 'string' || tenantId === undefined || !takesConsent(target)) return undefined;
  const permissions = sets.flatMap((set) => permissionSets[set]);
  return adminConsentLink({ cloud: target.cloud, clientId: target.clientId, tenantId, permissions });
}
