// Stops what would change something where nothing can be changed: the person has chosen so, or this sign-in may not.

import * as vscode from 'vscode';
import { permissionSets, type PermissionSet } from '../auth/permissions.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { Services } from '../services.ts';

/** @param set what is to be changed. @throws SentenceError while the setting `readOnly` is on, or when the sign-in has no permission
 * for it and none can be asked for. */
export function requireWritable(
  { settings, sessions }: Pick<Services, 'settings' | 'sessions'>,
  set: PermissionSet = 'write',
): void {
  if (settings.get('readOnly')) {
    throw new SentenceError(vscode.l10n.t('Nothing is changed while the setting {0} is on.', 'entraMfa.readOnly'));
  }
  const session = sessions.current;
  if (session?.signIn?.permission(set) !== 'off') return;
  throw new SentenceError(
    session.appOnly === true
      ? vscode.l10n.t(
          'This app may not do this: it lacks the application permission {0}. Have an administrator grant it, then sign in again.',
          permissionSets[set].join(', '),
        )
      : vscode.l10n.t(
          'Azure CLI may not do this, and cannot be allowed to. Choose another way to sign in (setting {0}).',
          'entraMfa.auth.mode',
        ),
  );
}
