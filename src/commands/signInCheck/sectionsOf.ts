// The steps of the check, in the order in which a sign-in goes through them, worded.

import * as vscode from 'vscode';
import { extraSets, type PermissionSet, permissionSets, tenantSets } from '../../auth/permissions.ts';
import { graphCommandLineTools } from '../../auth/signInTarget.ts';
import { explain } from '../../host/explain.ts';
import { plainText } from '../../host/plainText.ts';
import { targetProblemSentence } from '../targetProblemSentence.ts';
import type { CheckLine, CheckSection } from './checkLine.ts';
import { cloudLabel } from './cloudLabel.ts';
import { consentLink } from './consentLink.ts';
import { featureLine } from './featureLine.ts';
import { featureIds } from '../../auth/features.ts';
import { permissionSetName } from './permissionSetName.ts';
import type { SignInFacts } from './signInFacts.ts';

export function sectionsOf(facts: SignInFacts): readonly CheckSection[] {
  return [
    { title: vscode.l10n.t('Settings'), lines: settingsLines(facts) },
    { title: vscode.l10n.t("VS Code's sign-in"), lines: [providerLine(facts)] },
    { title: vscode.l10n.t('Your sign-in'), lines: signInLines(facts) },
    {
      title: vscode.l10n.t('Permissions of the app (Microsoft Graph, delegated)'),
      lines: tenantSets.map((set) => permissionLine(facts, set)),
    },
    { title: vscode.l10n.t('What you can do'), lines: featureIds.map((id) => featureLine(id, facts)) },
  ];
}

function settingsLines({ target, cloud, readOnly }: SignInFacts): readonly CheckLine[] {
  const lines: CheckLine[] = [];
  if (typeof target === 'string') lines.push({ mark: 'wrong', text: targetProblemSentence(target) });
  else {
    const { clientId, tenantId } = target;
    lines.push(
      {
        mark: 'ok',
        text:
          clientId === graphCommandLineTools.clientId
            ? vscode.l10n.t(
                'The app is Microsoft Graph Command Line Tools, whose permissions everybody shares who uses Microsoft Graph PowerShell.',
              )
            : vscode.l10n.t('The app is {0} ({1}).', clientId, 'entraMfa.auth.clientId'),
      },
      {
        mark: 'ok',
        text:
          tenantId === undefined
            ? vscode.l10n.t(
                'No tenant is named ({0}): the home tenant of the account is opened.',
                'entraMfa.auth.tenantId',
              )
            : vscode.l10n.t('The tenant is {0} ({1}).', tenantId, 'entraMfa.auth.tenantId'),
      },
    );
  }
  lines.push({ mark: 'ok', text: vscode.l10n.t('The cloud is {0} ({1}).', cloudLabel(cloud), 'entraMfa.auth.cloud') });
  if (readOnly) {
    lines.push({
      mark: 'limited',
      text: vscode.l10n.t(
        'Read-only mode is on ({0}): permission to change anything is never asked for.',
        'entraMfa.readOnly',
      ),
    });
  }
  return lines;
}

function providerLine({ provider }: SignInFacts): CheckLine {
  const setting = 'microsoft-sovereign-cloud.environment';
  switch (provider.kind) {
    case 'notUsed':
      return {
        mark: 'ok',
        text: vscode.l10n.t('It is not used: the setting {0} is {1}.', 'entraMfa.auth.mode', provider.mode),
      };
    case 'offered':
      return {
        mark: 'ok',
        text: vscode.l10n.t(
          'VS Code offers the Microsoft sign-in for this cloud. Accounts it knows: {0}',
          provider.accounts,
        ),
      };
    case 'workspaceSetting':
      return {
        mark: 'wrong',
        text: vscode.l10n.t(
          'The settings of this folder or workspace set {0}, which decides where you sign in. Remove it there first.',
          setting,
        ),
      };
    case 'otherSetting':
      return {
        mark: 'wrong',
        text: vscode.l10n.t(
          'VS Code signs in to this cloud only while its setting {0} is {1} in your user settings. Sign In offers to set it.',
          setting,
          provider.environment,
        ),
      };
    case 'missing':
      return {
        mark: 'wrong',
        text: vscode.l10n.t(
          'VS Code does not offer the Microsoft sign-in for this cloud. Its built-in extension Microsoft Account may be disabled.',
        ),
      };
  }
}

function signInLines({ signIn, target }: SignInFacts): readonly CheckLine[] {
  switch (signIn.kind) {
    case 'signedIn': {
      const { account, tenantName, domain, tenantId } = signIn;
      const names = [tenantName, domain ?? '', tenantId].filter((name) => name !== '').map((name) => plainText(name));
      const isNamed = typeof target !== 'string' && target.tenantId !== undefined;
      return [
        { mark: 'ok', text: vscode.l10n.t('You are signed in as {0}; nothing had to be asked.', plainText(account)) },
        {
          mark: 'ok',
          text: isNamed
            ? vscode.l10n.t('The sign-in is for the tenant of the settings: {0}', [...new Set(names)].join(', '))
            : vscode.l10n.t('The sign-in is for the tenant {0}', [...new Set(names)].join(', ')),
        },
      ];
    }
    case 'nobody':
      return [{ mark: 'wrong', text: nobodySentence(signIn.why) }];
    case 'failed':
      return [{ mark: 'wrong', text: explain(signIn.failure).text }];
    case 'notTried':
      return [{ mark: 'unknown', text: vscode.l10n.t('Not looked at: what is above comes first.') }];
  }
}

function nobodySentence(why: 'never' | 'lost' | 'here'): string {
  switch (why) {
    case 'never':
      return vscode.l10n.t('Nobody is signed in to this app and tenant yet. Choose Sign In.');
    case 'lost':
      return vscode.l10n.t(
        'VS Code no longer has the sign-in of last time. Choose Sign In; why it ended is only in the Microsoft Authentication log.',
      );
    case 'here':
      return vscode.l10n.t('You signed out here. Choose Sign In.');
  }
}

function permissionLine(facts: SignInFacts, set: PermissionSet): CheckLine {
  const names = permissionSets[set].join(', ');
  const text = vscode.l10n.t('{0} ({1})', permissionSetName(set), names);
  const link = consentLink(facts, [set]);
  const more =
    link === undefined ? {} : { more: [vscode.l10n.t('Link for an administrator who may consent: {0}', link)] };
  switch (facts.permissions[set]) {
    case 'granted':
      return { mark: 'ok', text: vscode.l10n.t('Granted: {0}', text) };
    case 'notYet':
      return {
        mark: extraSets.includes(set) ? 'limited' : 'wrong',
        text: vscode.l10n.t('Not granted to this app: {0}', text),
        ...more,
      };
    case 'off':
      return { mark: 'limited', text: vscode.l10n.t('Never asked for in read-only mode: {0}', text) };
    case 'unknown':
      return { mark: 'unknown', text, ...more };
  }
}
