// Why the audit log cannot be read, in words that tell permission, role, licence and cloud apart.

import * as vscode from 'vscode';
import { features } from '../../auth/features.ts';
import { permissionSets } from '../../auth/permissions.ts';
import type { Failure } from '../../domain/failure.ts';
import { explain } from '../../host/explain.ts';
import type { Session } from '../../services.ts';
import { roleNameLabel } from '../../views/roleNameLabel.ts';

/** undefined: nothing that is special to the audit log. */
export function auditFailureSentence(failure: Failure, { appOnly, signIn }: Session): string | undefined {
  switch (failure.kind) {
    case 'notInThisCloud':
      return vscode.l10n.t('{0} Look in the Entra admin center: the user, Audit logs.', explain(failure).sentence);
    case 'missingPermission':
    case 'accessDenied':
      break;
    default:
      return undefined;
  }
  const names = permissionSets.audit.join(', ');
  if (appOnly === true) return vscode.l10n.t('This app lacks an application permission: {0}', names);
  if (signIn !== undefined && signIn.permission('audit') !== 'granted') {
    return vscode.l10n.t(
      'The audit log cannot be read: {0} are not granted to this app. Check Sign-in Set-up has the link for an administrator.',
      names,
    );
  }
  return vscode.l10n.t(
    'Your roles do not let you read the audit log. One of these is needed: {0}',
    (features.audit.roles ?? []).map(roleNameLabel).join(', '),
  );
}
