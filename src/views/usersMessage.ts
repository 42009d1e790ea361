// The line above the users: what is searched and filtered, and how old the list is.

import * as vscode from 'vscode';
import type { UserQuery } from '../graph/users.ts';
import { plainText } from '../host/plainText.ts';
import { moment } from './moment.ts';

/** undefined: nothing to say. @param readAt when the list was read, ISO 8601. @param now epoch milliseconds.
 * @param missingPermissions read permissions that the app has not been granted. */
export function usersMessage(
  query: UserQuery,
  readAt: string | undefined,
  now: number,
  missingPermissions: readonly string[] = [],
): string | undefined {
  const { search, accountEnabled, userType } = query;
  const parts = [
    search === undefined ? undefined : vscode.l10n.t('Search: “{0}”', plainText(search, 60)),
    accountEnabled === undefined
      ? undefined
      : accountEnabled
        ? vscode.l10n.t('Sign-in enabled')
        : vscode.l10n.t('Sign-in blocked'),
    userType === undefined ? undefined : userType === 'guest' ? vscode.l10n.t('Guests') : vscode.l10n.t('Members'),
    missingPermissions.length === 0
      ? undefined
      : vscode.l10n.t('Not granted to this app: {0}. What needs it is missing here.', missingPermissions.join(', ')),
    readAt === undefined ? undefined : vscode.l10n.t('As of {0}', moment(readAt, now)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}
