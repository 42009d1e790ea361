// What is said about a user beside the name: only what is known, the weightiest first.

import * as vscode from 'vscode';
import { privilegeOf, type RoleDirectory } from '../domain/access.ts';
import type { User } from '../domain/user.ts';
import type { MethodsFact } from './userFacts.ts';

/** Short words for a row: "blocked", "admin", "SMS only". Nothing is said of what has not been read. */
export function userWords(
  user: User,
  methods: MethodsFact | undefined,
  roles: RoleDirectory | undefined,
): readonly string[] {
  return [
    user.accountEnabled === false ? vscode.l10n.t('blocked') : undefined,
    roles === undefined ? undefined : privilegeWord(user.id, roles),
    user.userType === 'guest' ? vscode.l10n.t('guest') : undefined,
    methods === undefined ? undefined : methodsWord(user, methods),
  ].filter((word) => word !== undefined);
}

function privilegeWord(userId: string, roles: RoleDirectory): string | undefined {
  const { level, because } = privilegeOf(roles, userId);
  if (level !== 'privileged') return undefined;
  const names = new Set(because);
  const byRole = roles.holdings.get(userId)?.some((holding) => names.has(holding.roleName)) ?? false;
  return byRole ? vscode.l10n.t('admin') : vscode.l10n.t('in a role-assignable group');
}

function methodsWord(user: User, methods: MethodsFact): string | undefined {
  if (methods.kind === 'failed') {
    switch (methods.failure.kind) {
      case 'accessDenied':
      case 'missingPermission':
        return vscode.l10n.t('methods out of your reach');
      case 'notFound':
        return vscode.l10n.t('deleted');
      default:
        // The tooltip says why; the row stays one of which nothing is known.
        return undefined;
    }
  }
  const unsure = methods.kind === 'full' && methods.reading.hardwareOathFailure !== undefined;
  switch (methods.state) {
    case 'none':
      // A guest registers in the home tenant: nothing here means nothing.
      if (user.userType === 'guest') return undefined;
      return unsure ? vscode.l10n.t('no MFA known') : vscode.l10n.t('no MFA');
    case 'sms':
      return unsure ? vscode.l10n.t('only SMS known') : vscode.l10n.t('SMS only');
    case 'voice':
      return unsure ? vscode.l10n.t('only calls known') : vscode.l10n.t('calls only');
    case 'passOnly':
      return unsure ? vscode.l10n.t('only a Temporary Access Pass known') : vscode.l10n.t('Temporary Access Pass only');
    case 'registered':
      return undefined;
  }
}
