// Words why a user is left alone: before a confirmation, and in the record of an operation.

import * as vscode from 'vscode';
import type { Refusal } from '../domain/plan.ts';
import { explain } from '../host/explain.ts';
import { notPutBackSentence } from './notPutBackSentence.ts';

/** One sentence or two, without the user's name: what stands in the way, and what to do about it. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'self':
      if (refusal.nationalCloud) {
        return vscode.l10n.t(
          'This is your own account, which Microsoft Entra does not let you change this way. Use Security info in My Sign-Ins, or ask another administrator.',
        );
      }
      return vscode.l10n.t(
        'This is your own account, which Microsoft Entra does not let you change this way. Use Security info (https://aka.ms/mysecurityinfo), or ask another administrator.',
      );
    case 'protectedUser':
      return vscode.l10n.t('This account is protected by the setting {0}.', 'entraMfa.protectedUsers');
    case 'nothingToDo':
      return vscode.l10n.t('There is no method that a reset would remove.');
    case 'nothingFailedLeft':
      return vscode.l10n.t('Nothing of what failed is left to do: it is gone, or was registered anew since.');
    case 'userGone':
      return vscode.l10n.t('This user has been deleted. Refresh the view.');
    case 'methodGone':
      return vscode.l10n.t('This method is not there any more. Refresh the user.');
    case 'methodsUnreadable':
      return vscode.l10n.t('The authentication methods could not be read. {0}', explain(refusal.failure).text);
    case 'notDeletable':
      return refusal.method.kind === 'password'
        ? vscode.l10n.t('A password cannot be deleted. Reset it in the Entra admin center.')
        : vscode.l10n.t('This version does not know how to delete this kind of method. Use the Entra admin center.');
    case 'mobileWhileAlternate':
      return vscode.l10n.t(
        'The mobile phone cannot be deleted while the alternate mobile phone is there. Delete that one first.',
      );
    case 'alternateNeedsMobile':
      return vscode.l10n.t('An alternate mobile phone can be added only beside a mobile phone. Add that one first.');
    case 'phoneTypeTaken':
      return vscode.l10n.t(
        'There is a phone of this kind already, and there can be only one. Change its number instead.',
      );
    case 'sameNumber':
      return vscode.l10n.t('This number is registered already.');
    case 'appOnlyPrivileged':
      return vscode.l10n.t(
        'This user is privileged, or the roles could not be read, and an app does not act on such users here. Sign in as a person (setting {0}).',
        'entraMfa.auth.mode',
      );
    case 'guestPass':
      return vscode.l10n.t(
        'This is a guest with an account in another tenant. A Temporary Access Pass can only be created there.',
      );
    case 'appOnlyPass':
      return vscode.l10n.t(
        'An app hands out no Temporary Access Passes here: nobody would answer for it. Sign in as a person (setting {0}).',
        'entraMfa.auth.mode',
      );
    case 'passNotAllowed':
      return vscode.l10n.t(
        "The tenant's policy does not let this user sign in with a Temporary Access Pass (authentication methods policy, Temporary Access Pass: turned off, or the user is not included).",
      );
    case 'passLifetime':
      return vscode.l10n.t(
        "The tenant's policy wants a lifetime of {0} to {1} minutes.",
        refusal.minimum,
        refusal.maximum,
      );
    case 'passOnceOnly':
      return vscode.l10n.t("The tenant's policy allows passes for one sign-in only.");
    case 'passStartPast':
      return vscode.l10n.t('The start is in the past.');
    case 'ownSessions':
      return vscode.l10n.t(
        'This is your own account: revoking its sessions would end the one this is done with. Use “Sign out everywhere” in My Sign-Ins.',
      );
    case 'guestSessions':
      return vscode.l10n.t(
        "This is a guest with an account in another tenant, and the sessions are that tenant's: Microsoft Entra cannot revoke them here.",
      );
    case 'nothingRemovable':
      return vscode.l10n.t('There is no method that could be removed.');
    case 'alreadySo':
      return vscode.l10n.t('It is so already.');
    case 'defaultNotRegistered':
      return vscode.l10n.t('The user has not registered this method, so it cannot be the default.');
    case 'nonePutBack':
      return refusal.left.map(notPutBackSentence).join(' ');
    case 'smsSignInNotAllowed':
      return vscode.l10n.t(
        "The tenant's policy does not let this user sign in by text message (authentication methods policy, SMS, “Use for sign-in”).",
      );
    case 'emergencyAccount':
      return vscode.l10n.t(
        'This is an emergency access account, which is never changed together with others. Act on it alone.',
      );
    case 'lastGlobalAdministrator':
      return vscode.l10n.t(
        'This would reset the last Global Administrators together. Leave at least one out, and reset them one at a time.',
      );
  }
}
