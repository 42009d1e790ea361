// Words the errors of signing in: what each means and what to do. What has to change is signInErrors' business.

import * as vscode from 'vscode';
import { isKnownSignInError, type SignInErrorCode } from '../domain/signInErrors.ts';
import { plainText } from './plainText.ts';

export interface SignInErrorWords {
  /** What it means. */
  readonly sentence: string;
  /** What to do. */
  readonly nextStep: string;
}

/** @param code undefined: no code was found. A code that is not known is said to be so. */
export function signInErrorWords(code: string | undefined): SignInErrorWords {
  if (code === undefined) {
    return {
      sentence: vscode.l10n.t('You could not be signed in.'),
      nextStep: vscode.l10n.t(
        'Check the application ID, the tenant ID and the cloud in the settings. Microsoft Entra or VS Code says why.',
      ),
    };
  }
  if (isKnownSignInError(code)) return known(code);
  return {
    sentence: vscode.l10n.t('{0} is an error code that this version does not know.', plainText(code, 40)),
    nextStep: vscode.l10n.t("Look it up on Microsoft's page about the code, or search the web for it."),
  };
}

function known(code: SignInErrorCode): SignInErrorWords {
  switch (code) {
    case 'AADSTS50011':
      return {
        sentence: vscode.l10n.t(
          'The redirect URI to which Microsoft Entra should answer is not registered for this app.',
        ),
        nextStep: vscode.l10n.t(
          'In the app registration, under Authentication, add the redirect URIs of VS Code to the platform “Mobile and desktop applications”. With Microsoft Graph Command Line Tools in VS Code in a browser, cancel instead and choose the device code when VS Code offers another way.',
        ),
      };
    case 'AADSTS50020':
      return {
        sentence: vscode.l10n.t('This account is neither a member nor a guest of the tenant.'),
        nextStep: vscode.l10n.t('Sign in with another account, or correct the tenant ID in the settings.'),
      };
    case 'AADSTS50076':
      return {
        sentence: vscode.l10n.t('Microsoft Entra asks this account for multifactor authentication.'),
        nextStep: vscode.l10n.t('Sign in again and pass it.'),
      };
    case 'AADSTS50079':
      return {
        sentence: vscode.l10n.t('This account has to register multifactor authentication first.'),
        nextStep: vscode.l10n.t(
          'Register a method at {0}, then sign in again.',
          'https://mysignins.microsoft.com/security-info',
        ),
      };
    case 'AADSTS50105':
      return {
        sentence: vscode.l10n.t('This account is not assigned to the app, and only assigned people may use it.'),
        nextStep: vscode.l10n.t(
          'Ask an app administrator to assign you, or a group you belong to, under Users and groups of the enterprise application.',
        ),
      };
    case 'AADSTS50194':
      return {
        sentence: vscode.l10n.t('This app is registered for one tenant only, and the settings do not say for which.'),
        nextStep: vscode.l10n.t('Enter the directory (tenant) ID in the setting {0}.', 'entraMfa.auth.tenantId'),
      };
    case 'AADSTS50173':
    case 'AADSTS70008':
    case 'AADSTS70043':
    case 'AADSTS700082':
      return {
        sentence: vscode.l10n.t('The sign-in that VS Code remembered has expired or was revoked.'),
        nextStep: vscode.l10n.t('Sign in again.'),
      };
    case 'AADSTS53000':
    case 'AADSTS53001':
    case 'AADSTS53003':
      return {
        sentence: vscode.l10n.t('Conditional Access has blocked the sign-in.'),
        nextStep: vscode.l10n.t(
          'Use a device and a place that the policy accepts, and the browser rather than a device code, which is often blocked. If that does not help, tell the people who manage Conditional Access the name of the app and the time.',
        ),
      };
    case 'AADSTS65001':
      return {
        sentence: vscode.l10n.t('A permission has not been granted to this app yet.'),
        nextStep: vscode.l10n.t(
          'Sign in again, and Microsoft Entra asks for consent. If you may not consent, send the admin-consent link to an administrator.',
        ),
      };
    case 'AADSTS65002':
      return {
        sentence: vscode.l10n.t('This app belongs to Microsoft, and Microsoft does not let it use these permissions.'),
        nextStep: vscode.l10n.t(
          'Enter the application (client) ID of an app registration of your own in the setting {0}.',
          'entraMfa.auth.clientId',
        ),
      };
    case 'AADSTS65004':
      return {
        sentence: vscode.l10n.t('The consent that Microsoft Entra asked for was declined.'),
        nextStep: vscode.l10n.t('Sign in again and accept, or send the admin-consent link to an administrator.'),
      };
    case 'AADSTS70007':
    case 'AADSTS9002327':
      return {
        sentence: vscode.l10n.t('The redirect URI is registered for a single-page application.'),
        nextStep: vscode.l10n.t(
          'In the app registration, under Authentication, move it to the platform “Mobile and desktop applications”.',
        ),
      };
    case 'AADSTS90002':
      return {
        sentence: vscode.l10n.t('There is no such tenant in this cloud.'),
        nextStep: vscode.l10n.t('Check the tenant ID and the cloud in the settings.'),
      };
    case 'AADSTS90094':
      return {
        sentence: vscode.l10n.t('Only an administrator can grant these permissions.'),
        nextStep: vscode.l10n.t(
          'Send the admin-consent link to an administrator. With the setting {0} fewer permissions are asked for.',
          'entraMfa.readOnly',
        ),
      };
    case 'AADSTS650052':
      return {
        sentence: vscode.l10n.t('The service behind this permission is not enabled in the tenant.'),
        nextStep: vscode.l10n.t(
          'Check that the cloud in the settings is the cloud of the tenant, and that the enterprise application Microsoft Graph is there and enabled for sign-in.',
        ),
      };
    case 'AADSTS650057':
      return {
        sentence: vscode.l10n.t('The app registration does not list the permission.'),
        nextStep: vscode.l10n.t(
          'In the app registration, under API permissions, add the delegated permissions of Microsoft Graph and grant admin consent.',
        ),
      };
    case 'AADSTS700016':
      return {
        sentence: vscode.l10n.t('This app is not found in the tenant.'),
        nextStep: vscode.l10n.t(
          'Check the application ID, the tenant ID and the cloud in the settings: they have to belong together. An app registered for one tenant works in no other.',
        ),
      };
    case 'AADSTS7000218':
      return {
        sentence: vscode.l10n.t('Microsoft Entra takes this app for a web app that has a secret.'),
        nextStep: vscode.l10n.t(
          'In the app registration, under Authentication, set “Allow public client flows” to Yes, and move the redirect URIs from the platform “Web” to “Mobile and desktop applications”.',
        ),
      };
    case 'network_error':
    case 'no_network_connectivity':
      return {
        sentence: vscode.l10n.t('The sign-in service of Microsoft Entra cannot be reached.'),
        nextStep: vscode.l10n.t(
          "Check the network connection, the proxy (setting {0}), and whether this computer trusts your organization's certificates.",
          'http.proxy',
        ),
      };
    case 'endpoints_resolution_error':
      return {
        sentence: vscode.l10n.t('VS Code could not find out the addresses of the sign-in service.'),
        nextStep: vscode.l10n.t(
          'Check the network connection, the proxy (setting {0}) and, for a national cloud, the setting {1}.',
          'http.proxy',
          'microsoft-sovereign-cloud.environment',
        ),
      };
    case 'platform_broker_error':
      return {
        sentence: vscode.l10n.t('The sign-in of the operating system has failed.'),
        nextStep: vscode.l10n.t(
          'Set {0} to {1}, restart VS Code and sign in again: then the browser is used.',
          'microsoft-authentication.implementation',
          'msal-no-broker',
        ),
      };
    case 'provider_missing':
      return {
        sentence: vscode.l10n.t("VS Code's Microsoft sign-in is not there."),
        nextStep: vscode.l10n.t(
          'Enable the built-in extension Microsoft Account and, for a national cloud, check the setting {0}. Then reload the window.',
          'microsoft-sovereign-cloud.environment',
        ),
      };
  }
}
