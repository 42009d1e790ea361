// The guided flows of the Guides view, in order: whoever adds one adds an entry. And when each is the right one.

import * as vscode from 'vscode';
import type { CommandId } from '../manifest.ts';

export interface Guide {
  readonly command: CommandId;
  readonly label: string;
  /** When it is the right one. */
  readonly when: string;
  /** A codicon's name. */
  readonly icon: string;
}

export function guides(): readonly Guide[] {
  const guide = (command: CommandId, icon: string, label: string, when: string): Guide => ({
    ...{ command, label, when, icon },
  });
  return [
    guide(
      'entraMfa.helpUser',
      'person',
      vscode.l10n.t('Help a User with MFA…'),
      vscode.l10n.t('When somebody calls: lost phone, new phone, no way in'),
    ),
    guide(
      'entraMfa.copyInstructions',
      'mail',
      vscode.l10n.t('Copy Instructions for the User…'),
      vscode.l10n.t('When the user, a colleague, the partner or support has to do the next step'),
    ),
    guide(
      'entraMfa.lockedOutAdmin',
      'lock',
      vscode.l10n.t('Help a Locked-out Administrator…'),
      vscode.l10n.t('When an administrator gets in no more, you yourself among them; works signed out, too'),
    ),
    guide(
      'entraMfa.openRetirement',
      'calendar',
      vscode.l10n.t('SMS and Voice Retirement'),
      vscode.l10n.t('When SMS and voice calls end: who has nothing else, and what to do with them'),
    ),
    guide(
      'entraMfa.emergencyAccessCheck',
      'shield',
      vscode.l10n.t('Check Emergency Access Accounts'),
      vscode.l10n.t('Before the day when no administrator gets in: also whether there is only one of them'),
    ),
    guide(
      'entraMfa.checkAccess',
      'account',
      vscode.l10n.t('What Can I Do for This User?'),
      vscode.l10n.t('When it is not clear whether your role reaches somebody'),
    ),
    guide(
      'entraMfa.showAudit',
      'history',
      vscode.l10n.t("Who Changed This User's Methods?"),
      vscode.l10n.t('When something was changed that nobody asked for'),
    ),
    guide(
      'entraMfa.checkSignIn',
      'checklist',
      vscode.l10n.t('Check Sign-in Set-up'),
      vscode.l10n.t('When permissions are missing, or signing in does not work'),
    ),
    guide(
      'entraMfa.explainSignInError',
      'question',
      vscode.l10n.t('Explain a Sign-in Error…'),
      vscode.l10n.t('When Microsoft Entra shows a code that begins with AADSTS'),
    ),
  ];
}
