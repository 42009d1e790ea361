// Stops what would change something where nothing can be changed: the person has chosen so, or this sign-in may not.

import * as vscode from 'vscode';
import { SentenceError } from '../host/sentenceError.ts';
import type { Services } from '../services.ts';

/** @throws SentenceError while the setting `readOnly` is on, or when the sign-in has no permission to write and none can be asked for. */
export function requireWritable({ settings, sessions }: Pick<Services, 'settings' | 'sessions'>): void {
  if (settings.get('readOnly')) {
    throw new SentenceError(vscode.l10n.t('Nothing is changed while the setting {0} is on.', 'entraMfa.readOnly'));
  }
  const session = sessions.current;
  if (session?.signIn?.permission('write') !== 'off') return;
  throw new SentenceError(
    session.appOnly === true
      ? vscode.l10n.t(
          'This app may not change authentication methods: it lacks the application permission {0}. Have an administrator grant it, then sign in again.',
          'UserAuthenticationMethod.ReadWrite.All',
        )
      : vscode.l10n.t(
          'Azure CLI may not change authentication methods, and cannot be allowed to. Choose another way to sign in (setting {0}).',
          'entraMfa.auth.mode',
        ),
  );
}
