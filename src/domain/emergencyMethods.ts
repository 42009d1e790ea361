// Whether an emergency access account can sign in with something that is strong and nobody's own. Pure.
// https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access

import type { EmergencyAccount, EmergencyItem, EmergencyReason, EmergencyTenant } from './emergencyAccess.ts';
import { methodRef } from './methodRef.ts';

/** A passkey or a certificate. Certificates are in no list of methods: they are bound by the tenant's rules, some of which nobody can
 * see from here. https://learn.microsoft.com/entra/identity/authentication/concept-certificate-based-authentication */
export function strongMethod(
  { certificateSignIn }: Pick<EmergencyTenant, 'certificateSignIn'>,
  { methods, certificates }: Pick<EmergencyAccount, 'methods' | 'certificates'>,
): EmergencyItem {
  const item = (outcome: EmergencyItem['outcome'], reason?: EmergencyReason): EmergencyItem => ({
    ...{ point: 'strongMethod', outcome },
    ...(reason && { reason }),
  });
  const found = methods.known ? methods.value : [];
  if (found.some(({ kind }) => kind === 'fido2')) return item('pass');
  const bound = certificates.known && certificates.value > 0;
  const allowed = certificateSignIn.known ? certificateSignIn.value : 'unknown';
  if (bound && allowed === 'enabled') return item('pass', { kind: 'certificate' });
  if (!methods.known) return item('unknown', { kind: 'failure', failure: methods.failure });
  if (found.some(({ kind }) => kind === 'unknown')) return item('unknown', { kind: 'unknownMethod' });
  if (allowed === 'disabled') return item('fail', ...(bound ? [{ kind: 'certificateNotAllowed' } as const] : []));
  return item('unknown', { kind: 'certificatePossible' });
}

/** Neither a phone number nor Authenticator, which are one person's. */
export function noPersonalDevice({ methods }: Pick<EmergencyAccount, 'methods'>): EmergencyItem {
  const point = 'noPersonalDevice';
  if (!methods.known) return { point, outcome: 'unknown', reason: { kind: 'failure', failure: methods.failure } };
  const own = methods.value.filter(({ kind }) => kind === 'phone' || kind === 'microsoftAuthenticator');
  if (own.length > 0) return { point, outcome: 'fail', reason: { kind: 'methods', methods: own.map(methodRef) } };
  return methods.value.some(({ kind }) => kind === 'unknown')
    ? { point, outcome: 'unknown', reason: { kind: 'unknownMethod' } }
    : { point, outcome: 'pass' };
}
