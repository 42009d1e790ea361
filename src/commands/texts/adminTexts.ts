// The texts about a locked-out administrator, in the order of the cases: I another administrator, II the partner, III support.

import * as vscode from 'vscode';
import { clouds } from '../../auth/clouds.ts';
import { methodRef } from '../../domain/methodRef.ts';
import { helpingAdministrator } from '../../guides/helpingAdministrator.ts';
import { mfaLifted } from '../../guides/mfaLifted.ts';
import { partnerRequest } from '../../guides/partnerRequest.ts';
import { supportCase } from '../../guides/supportCase.ts';
import type { LockedOutAdmin } from '../../guides/lockedOutAdmin.ts';
import { plainText } from '../../host/plainText.ts';
import { methodsPage } from '../methodsPage.ts';
import type { OfferedText } from './offeredText.ts';
import type { TextSubject } from './textSubject.ts';

export function adminTexts(subject: TextSubject): readonly OfferedText[] {
  const { methods, noColleague, session, user } = subject;
  const facts = adminFacts(subject);
  const toOthers = { about: 'administrator', lockedOut: false, toUser: false } as const;
  const portalRoot = session.signIn?.portalRoot ?? clouds[session.cloud].portalRoot;
  const page = session.demo ? undefined : methodsPage(portalRoot, user.id);
  const told = (happened: string | undefined): LockedOutAdmin => ({ ...facts, ...(happened && { happened }) });
  const first: OfferedText = {
    ...{ ...toOthers, label: vscode.l10n.t('I. Ask Another Administrator') },
    detail:
      noColleague === true
        ? vscode.l10n.t('Nobody else holds a role that could do it, as far as roles can be read.')
        : vscode.l10n.t('With the role it takes and the steps in the admin center.'),
    write: (language) => helpingAdministrator(language, { ...facts, portalRoot, ...(page && { methodsPage: page }) }),
  };
  // Partners and this way to support are the public cloud's.
  if (session.cloud !== 'global') return [first];
  return [
    first,
    {
      ...{ ...toOthers, asks: true, label: vscode.l10n.t('II. Ask the CSP Partner') },
      detail: vscode.l10n.t('With the GDAP role it takes, and the invitation if there is none.'),
      write: (language, happened) => partnerRequest(language, told(happened)),
    },
    {
      ...{ ...toOthers, asks: true, label: vscode.l10n.t('III. Support Case for Microsoft') },
      detail: vscode.l10n.t('Only if I and II fail: with every fact that is asked for, and how to hand it in.'),
      write: (language, happened) =>
        supportCase(language, {
          ...told(happened),
          ...(methods.known && { methods: methods.value.map(methodRef) }),
          ...(noColleague && { colleagues: 'none' as const }),
        }),
    },
    {
      ...{ about: 'administrator', lockedOut: true, toUser: true, label: vscode.l10n.t('After Support Lifted MFA') },
      detail: vscode.l10n.t('It is lifted for a while: register again in that time.'),
      write: (language) => mfaLifted(language, facts),
    },
  ];
}

function adminFacts({ common, organization, session, user }: TextSubject): LockedOutAdmin {
  const { initialDomain, displayName } = organization.known ? organization.value : {};
  return {
    demo: common.demo,
    ...(common.securityInfo && { securityInfo: common.securityInfo }),
    displayName: plainText(user.displayName),
    userPrincipalName: plainText(user.userPrincipalName),
    tenantId: session.tenantId,
    ...(displayName !== undefined && { tenantName: plainText(displayName) }),
    ...(initialDomain !== undefined && { initialDomain: plainText(initialDomain) }),
  };
}
