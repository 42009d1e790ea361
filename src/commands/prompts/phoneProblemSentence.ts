// Words why what was typed is not a phone number that Microsoft Entra takes.

import * as vscode from 'vscode';
import type { PhoneNumberProblem } from '../../domain/phoneNumber.ts';

export function phoneProblemSentence(problem: PhoneNumberProblem): string {
  switch (problem) {
    case 'empty':
      return vscode.l10n.t('Type a phone number.');
    case 'email':
      return vscode.l10n.t('This is an e-mail address. E-mail serves password reset only and is never MFA.');
    case 'notANumber':
      return vscode.l10n.t('This is not a phone number. Type digits, for example +81 80 1234 5678.');
    case 'tooShort':
      return vscode.l10n.t('This is too short for a phone number.');
    case 'tooLong':
      return vscode.l10n.t('This is too long for a phone number.');
    case 'noCountry':
      return vscode.l10n.t('The country code is missing. Begin with + and the country code, for example +81.');
    case 'unknownCountry':
      return vscode.l10n.t('This country code does not exist.');
    case 'extensionOnMobile':
      return vscode.l10n.t('Only an office phone can have an extension.');
    case 'masked':
      return vscode.l10n.t('This number is masked. Type the whole number.');
  }
}
