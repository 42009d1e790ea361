// Words what a person should know before confirming a plan.

import * as vscode from 'vscode';
import type { PlanNote } from '../../domain/plan.ts';
import { explain } from '../../host/explain.ts';
import { passPolicySentence } from './passPolicySentence.ts';
import { notPutBackSentence } from '../../views/notPutBackSentence.ts';
import { phonePolicySentence } from './phonePolicySentence.ts';
import { undoSentence } from './undoSentence.ts';

/** Plain text, without the user's name. */
export function noteSentence(note: PlanNote): string {
  switch (note.kind) {
    case 'mfaStays':
      return vscode.l10n.t(
        'What stays still lets the user sign in, so the user will not be asked to register again. Delete it too if it may be in the wrong hands.',
      );
    case 'registersAgain':
      return note.hardwareOathUnknown
        ? vscode.l10n.t(
            'Unless a hardware OATH token stays, the user registers again at the next sign-in at which MFA is required, and is not asked before.',
          )
        : vscode.l10n.t(
            'The user registers again at the next sign-in at which MFA is required, and is not asked before.',
          );
    case 'defaultUnknown':
      return vscode.l10n.t(
        'Which method is the default could not be read. The order is a best guess, corrected on the way. {0}',
        explain(note.failure).sentence,
      );
    case 'defaultMayRemain':
      return vscode.l10n.t(
        'Microsoft Entra may refuse to delete the default method while other methods stay. If so, it remains, and the result says so.',
      );
    case 'hardwareOathUnknown':
      if (note.failure.kind === 'notInThisCloud') {
        return vscode.l10n.t(
          'Microsoft Graph neither shows nor changes hardware OATH tokens in this cloud: if the user has one, it stays active. Deactivate it in the Entra admin center.',
        );
      }
      return vscode.l10n.t(
        'Whether the user has hardware OATH tokens could not be read; they are left alone. {0}',
        explain(note.failure).sentence,
      );
    case 'unknownKindStays':
      return vscode.l10n.t('Methods of a kind that this version does not know are left alone.');
    case 'guest':
      return vscode.l10n.t(
        'This is a guest, whose MFA may be registered and checked in the home tenant. That is not changed here.',
      );
    case 'accountDisabled':
      return vscode.l10n.t('Sign-in is blocked for this user.');
    case 'managementRestricted':
      return vscode.l10n.t(
        'This user belongs to a restricted management administrative unit: a role for the whole tenant does not reach here.',
      );
    case 'ownRoleMayNotSuffice':
      return vscode.l10n.t('Your role may not suffice for this user; Microsoft Entra decides.');
    case 'ownRoleUnknown':
      return vscode.l10n.t('Whether your role suffices for this user could not be read; Microsoft Entra decides.');
    case 'passReplaces':
      return vscode.l10n.t('The user has a Temporary Access Pass already: it ends when the new one is created.');
    case 'passPolicy':
      return passPolicySentence(note.use);
    case 'systemPreferred':
      return vscode.l10n.t(
        'System-preferred multifactor authentication is on for this user: Microsoft Entra asks for the strongest method that is registered, whatever the default is.',
      );
    case 'perUserMfaBesideConditionalAccess':
      return vscode.l10n.t(
        'Conditional Access and security defaults ask for MFA whatever this state is. Where they are in use, leave it “disabled”: Microsoft advises against mixing both.',
      );
    case 'enabledBecomesEnforced':
      return vscode.l10n.t('For a user who has registered a method, “enabled” becomes “enforced” by itself.');
    case 'sessionsEndSoon':
      return vscode.l10n.t(
        'The user has to sign in again everywhere. It takes some minutes, and an app may go on for up to an hour with what it has.',
      );
    case 'sessionsUnverifiable':
      return vscode.l10n.t(
        'Since when the sessions count could not be read, so that reading back cannot confirm it. {0}',
        explain(note.failure).sentence,
      );
    case 'emailIsNoMfa':
      return vscode.l10n.t('This address is for resetting the password alone: it is never a method for MFA.');
    case 'canBePutBack':
    case 'cannotBePutBack':
      return undoSentence(note);
    case 'notPutBack':
      return notPutBackSentence(note);
    case 'putBackCaution':
      return vscode.l10n.t(
        'A number that went because of an attack must not come back: whoever holds it would get the codes.',
      );
    case 'smsSignInStaysOff':
      return vscode.l10n.t(
        'SMS sign-in is not turned on again. Where the policy allows it, Microsoft Entra may turn it on by itself: look at it afterwards.',
      );
    case 'phonePolicy':
      return phonePolicySentence(note);
    case 'smsVoiceEnds':
      return note.ended
        ? vscode.l10n.t(
            'Microsoft stopped delivering SMS and voice codes on 1 February 2027: this number will not receive codes from Microsoft. Give the user a Temporary Access Pass or a passkey instead.',
          )
        : vscode.l10n.t(
            'Microsoft stops delivering SMS and voice codes on 1 February 2027. After that this number will not receive codes from Microsoft. A Temporary Access Pass or a passkey is better.',
          );
  }
}
