// What is known of a user who may be a locked-out administrator, as the texts about that say it.

import { clouds } from '../../auth/clouds.ts';
import { methodRef } from '../../domain/methodRef.ts';
import { plainText } from '../../host/plainText.ts';
import { methodsPage } from '../methodsPage.ts';
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
  const portalRoot = session.signIn?.portalRoot ?? clouds[session.cloud].portalRoot;
  return {
    ...{ demo: common.demo, portalRoot, publicCloud: session.cloud === 'global' },
    ...(common.securityInfo && { securityInfo: common.securityInfo }),
    ...(user && { displayName: plainText(user.displayName), userPrincipalName: plainText(user.userPrincipalName) }),
    tenantId: session.tenantId,
    ...(displayName !== undefined && { tenantName: plainText(displayName) }),
    ...(initialDomain !== undefined && { initialDomain: plainText(initialDomain) }),
    ...(user && !session.demo && { methodsPage: methodsPage(portalRoot, user.id) }),
    ...(methods.known && { methods: methods.value.map(methodRef) }),
    ...(noColleague && { colleagues: 'none' as const }),
  };
}
