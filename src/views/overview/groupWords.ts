// What each group of people is called on the overview page.

import * as vscode from 'vscode';
import type { DefaultMethod } from '../../domain/overview/tenantPerson.ts';
import type { PeopleGroup, PlainGroup } from '../../domain/overview/peopleGroup.ts';
import type { RegisteredMethod } from '../../domain/overview/registeredMethod.ts';
import { registeredMethodWord } from './registeredMethodWord.ts';
import { defaultMethodWord } from './defaultMethodWord.ts';

export function groupWords(group: PeopleGroup): string {
  if (group.startsWith('method:')) return registeredMethodWord(group.slice(7) as RegisteredMethod);
  if (group.startsWith('default:'))
    return vscode.l10n.t('Default: {0}', defaultMethodWord(group.slice(8) as DefaultMethod));
  switch (group as PlainGroup) {
    case 'everybody':
      return vscode.l10n.t('Everybody');
    case 'guests':
      return vscode.l10n.t('Guests');
    case 'blocked':
      return vscode.l10n.t('Sign-in blocked');
    case 'administrators':
      return vscode.l10n.t('Administrators');
    case 'registered':
      return vscode.l10n.t('Registered for MFA');
    case 'notRegistered':
      return vscode.l10n.t('Not registered for MFA');
    case 'capable':
      return vscode.l10n.t('MFA capable');
    case 'registeredNotCapable':
      return vscode.l10n.t('Registered, but not allowed by policy');
    case 'passwordless':
      return vscode.l10n.t('Passwordless');
    case 'notPasswordless':
      return vscode.l10n.t('Not passwordless');
    case 'noMethod':
      return vscode.l10n.t('Members without any MFA method');
    case 'smsVoiceOnly':
      return vscode.l10n.t('SMS and voice only');
    case 'smsVoiceDefault':
      return vscode.l10n.t('SMS or voice as the default');
    case 'smsVoiceDefaultWithOther':
      return vscode.l10n.t('SMS or voice as the default, though there is something better');
    case 'administratorsNotRegistered':
      return vscode.l10n.t('Administrators not registered for MFA');
    case 'administratorsWithoutPhishingResistant':
      return vscode.l10n.t('Administrators without a phishing-resistant method');
    case 'administratorsSmsVoiceOnly':
      return vscode.l10n.t('Administrators with SMS and voice only');
    case 'promptedAdministrators':
      return vscode.l10n.t('Administrators who would have to register a passkey');
    case 'promptedMembers':
      return vscode.l10n.t('Members who would have to register a passkey');
    case 'promptedGuests':
      return vscode.l10n.t('Guests who would have to register a passkey');
    case 'prompted':
      return vscode.l10n.t('Would have to register a passkey');
  }
}
