// Says what each way back in does, and what to mind about it. Plain.

import * as vscode from 'vscode';
import type { HelpWay, WayCaution } from '../../domain/helpAdvice.ts';

export function wayLabel(way: HelpWay): string {
  switch (way) {
    case 'pass':
      return vscode.l10n.t('Create Temporary Access Pass');
    case 'reset':
      return vscode.l10n.t('Reset MFA (Require Re-register)');
    case 'phone':
      return vscode.l10n.t('Set a Phone Number');
  }
}

/** One sentence that a row of a list can hold. */
export function waySentence(way: HelpWay): string {
  switch (way) {
    case 'pass':
      return vscode.l10n.t('Signs in with a code of limited time, registers a new method; nothing registered goes.');
    case 'reset':
      return vscode.l10n.t('Removes phones, Authenticator and software tokens; the user registers anew.');
    case 'phone':
      return vscode.l10n.t('Codes go to that number; what is registered stays, the lost device too.');
  }
}

/** One sentence. */
export function cautionSentence(caution: WayCaution): string {
  switch (caution) {
    case 'policyUnknown':
      return vscode.l10n.t('Whether the policy lets this user use it could not be read.');
    case 'policyForbids':
      return vscode.l10n.t('The policy lets this user use neither SMS nor voice calls.');
    case 'mfaStays':
      return vscode.l10n.t('What stays lets the user in without registering: whoever has lost that too is not helped.');
    case 'passwordSuffices':
      return vscode.l10n.t(
        'Until the user has registered anew, the password alone suffices to do so: reset only for who is surely the user.',
      );
    case 'smsVoiceEnding':
      return vscode.l10n.t('Microsoft delivers no codes by SMS and voice from 1 February 2027.');
    case 'smsVoiceEnded':
      return vscode.l10n.t('Microsoft delivers no codes by SMS and voice any more.');
  }
}
