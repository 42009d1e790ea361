// The line above the users: what is searched and filtered, and how old the list is.

import * as vscode from 'vscode';
import type { TenantReading } from '../domain/overview/tenantReading.ts';
import { plainText } from '../host/plainText.ts';
import type { PermissionState } from '../auth/permissions.ts';
import type { Session, SignIn } from '../auth/session.ts';
import type { UsersQuery } from '../services.ts';
import { moment } from './moment.ts';
import { groupFilterSentences } from './people/groupFilters.ts';

type SessionInWords = Pick<Session, 'appOnly' | 'account'> & {
  readonly signIn?: Pick<SignIn, 'missingPermissions' | 'permission'>;
};

/** undefined: nothing to say. @param readAt when the list was read, ISO 8601; `now`: it is being read. @param now epoch milliseconds.
 * @param session what its sign-in lacks is said, and that an app acts. @param reading what filters by methods rest on. */
export function usersMessage(
  query: UsersQuery,
  readAt: string | undefined,
  now: number,
  session?: SessionInWords,
  reading?: TenantReading,
): string | undefined {
  const { signIn, appOnly, account } = session ?? {};
  const missing = signIn?.missingPermissions() ?? [];
  const { search, accountEnabled, userType, groups = [] } = query;
  const parts = [
    appOnly === true
      ? vscode.l10n.t(
          'APP-ONLY: changes act on everyone, with the permissions of the app {0}; the audit log names the app, not you',
          plainText(account?.userPrincipalName ?? '', 60),
        )
      : undefined,
    search === undefined ? undefined : vscode.l10n.t('Search: “{0}”', plainText(search, 60)),
    accountEnabled === undefined
      ? undefined
      : accountEnabled
        ? vscode.l10n.t('Sign-in enabled')
        : vscode.l10n.t('Sign-in blocked'),
    userType === undefined ? undefined : userType === 'guest' ? vscode.l10n.t('Guests') : vscode.l10n.t('Members'),
    ...groupFilterSentences(groups, reading, now),
    missing.length === 0
      ? undefined
      : vscode.l10n.t('Not granted to this app: {0}. What needs it is missing here.', missing.join(', ')),
    writingSentence(signIn?.permission('write')),
    missing.length > 0 || signIn?.permission('write') === 'notYet'
      ? vscode.l10n.t('The command Check Sign-in Set-up says more')
      : undefined,
    readAt === undefined
      ? undefined
      : readAt === 'now'
        ? vscode.l10n.t('Reading users…')
        : vscode.l10n.t('As of {0}', moment(readAt, now)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** Most people at a help desk cannot grant it themselves, and should not find out with somebody on the phone. */
function writingSentence(writing: PermissionState | undefined): string | undefined {
  switch (writing) {
    case 'off':
      return vscode.l10n.t('Read-only');
    case 'notYet':
      return vscode.l10n.t('Permission to change anything is not granted yet: it is asked for at the first change');
    case 'unknown':
    case 'granted':
    case undefined:
      return undefined;
  }
}
