// What is known of a user who may be a locked-out administrator, as the texts about that say it.

import { clouds } from '../../auth/clouds.ts';
import { servicePlace } from '../../auth/servicePlace.ts';
import { methodRef } from '../../domain/methodRef.ts';
import { userMethodsPage } from '../../domain/userMethodsPage.ts';
import { plainText } from '../../host/plainText.ts';
import type { AdminCase } from './adminCase.ts';
import type { TextSubject } from './textSubject.ts';

/** @param subject `user` undefined: not found in the tenant. */
export function adminCaseOf(
  subject: Pick<TextSubject, 'common' | 'methods' | 'noColleague' | 'organization' | 'session'> & {
    readonly user: TextSubject['user'] | undefined;
  },
): AdminCase {
  const { common, methods, noColleague, organization, session, user } = subject;
  const { initialDomain, displayName } = organization.known ? organization.value : {};
  const { portalRoot } = clouds[session.cloud];
  const page =
    user &&
    userMethodsPage(
      servicePlace(session, () => session.cloud),
      user.id,
    );
  return {
    ...{ demo: common.demo, portalRoot, publicCloud: session.cloud === 'global' },
    ...(common.securityInfo && { securityInfo: common.securityInfo }),
    ...(user && { displayName: plainText(user.displayName), userPrincipalName: plainText(user.userPrincipalName) }),
    tenantId: session.tenantId,
    ...(displayName !== undefined && { tenantName: plainText(displayName) }),
    ...(initialDomain !== undefined && { initialDomain: plainText(initialDomain) }),
    ...(page !== undefined && { methodsPage: page }),
    ...(methods.known && { methods: methods.value.map(methodRef) }),
    ...(noColleague && { colleagues: 'none' as const }),
  };
}
