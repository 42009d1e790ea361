// Words every failure, once: what happened and what to do next, in the language of the window. Decides by kind alone, but for the
// sign-in errors, whose codes choose among help texts.

import * as vscode from 'vscode';
import type { CloudFeature } from '../domain/cloudApi.ts';
import type { Failure, RequestTrace } from '../domain/failure.ts';
import { isKnownSignInError } from '../domain/signInErrors.ts';
import { credentialWords } from './credentialWords.ts';
import type { ExplanationButton } from './explanationButton.ts';
import { operationFailureWords } from './operationFailureWords.ts';
import { plainText } from './plainText.ts';
import { signInErrorButtons } from './signInErrorButtons.ts';
import { signInErrorLink } from './signInErrorLink.ts';
import { signInErrorWords } from './signInErrorWords.ts';
import { signInMode } from './signInMode.ts';

/** Plain text throughout: what the service said is quoted, shortened and harmless to show anywhere. */
export interface Explanation {
  /** What happened. */
  readonly sentence: string;
  /** What to do about it. */
  readonly nextStep?: string;
  /** What the service said and the request id, for those who ask support. */
  readonly detail?: string;
  readonly buttons: readonly ExplanationButton[];
  /** All of it, on one line. */
  readonly text: string;
}

type Words = Pick<Explanation, 'sentence' | 'nextStep'>;

/** @param doing `write` when a change was being sent: then a lost answer leaves open whether it took effect, and we say so. */
export function explain(failure: Failure, doing: 'read' | 'write' = 'read'): Explanation {
  const { sentence, nextStep } = words(failure, doing);
  const detail = detailOf(failure);
  const buttons = buttonsOf(failure);
  return {
    sentence,
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(detail === undefined ? {} : { detail }),
    buttons,
    text: [sentence, nextStep, detail].filter((part) => part !== undefined).join(' '),
  };
}

function buttonsOf(failure: Failure): readonly ExplanationButton[] {
  switch (failure.kind) {
    case 'notFound':
      return [{ title: vscode.l10n.t('Refresh'), command: 'entraMfa.refreshAll' }];
    case 'credentialUnusable':
      return [
        { title: vscode.l10n.t('Sign In…'), command: 'entraMfa.signIn' },
        { title: vscode.l10n.t('Open Settings'), command: 'entraMfa.openSettings' },
      ];
    case 'signedOut':
      return [
        { title: vscode.l10n.t('Sign In…'), command: 'entraMfa.signIn' },
        ...(signInMode() === 'vscode'
          ? [{ title: vscode.l10n.t('Show Microsoft Authentication Log'), command: 'entraMfa.showSignInLog' } as const]
          : []),
      ];
    case 'otherSignIn':
      return [{ title: vscode.l10n.t('Sign In…'), command: 'entraMfa.signIn' }];
    case 'signInFailed':
      return signInErrorButtons(failure.trace?.code, failure.tenantKnown === true);
    case 'signInNotFinished':
      return [
        { title: vscode.l10n.t('Explain a Sign-in Error…'), command: 'entraMfa.explainSignInError' },
        { title: vscode.l10n.t('Sign In with Fewer Permissions'), command: 'entraMfa.signInLeast' },
        { title: vscode.l10n.t('Sign In…'), command: 'entraMfa.signIn' },
      ];
    case 'unexpected':
    case 'notGraph':
      return [{ title: vscode.l10n.t('Show Log'), command: 'entraMfa.showLog' }];
    default:
      return [];
  }
}

function words(failure: Failure, doing: 'read' | 'write'): Words {
  switch (failure.kind) {
    case 'cancelled':
      return { sentence: vscode.l10n.t('It was cancelled.') };
    case 'offline':
      return doing === 'write'
        ? notKnown(vscode.l10n.t('The connection to Microsoft Graph was lost.'))
        : {
            sentence: vscode.l10n.t('Microsoft Graph cannot be reached.'),
            nextStep: vscode.l10n.t('Check the network connection and the proxy settings, then try again.'),
          };
    case 'signedOut':
      return {
        sentence: vscode.l10n.t('Your sign-in to this tenant needs attention: it is no longer valid.'),
        nextStep:
          signInMode() === 'vscode'
            ? vscode.l10n.t('Sign in again. Only the Microsoft Authentication log of VS Code says why it ended.')
            : vscode.l10n.t('Sign in again.'),
      };
    case 'signInFailed':
      return signInErrorWords(failure.trace?.code);
    case 'signInNotFinished':
      return {
        sentence: vscode.l10n.t('Sign-in was not finished.'),
        nextStep: vscode.l10n.t(
          'If Microsoft Entra showed an error in the browser, have it explained here; otherwise sign in again.',
        ),
      };
    case 'credentialUnusable':
      return credentialWords(failure.because);
    case 'otherSignIn':
      return {
        sentence: vscode.l10n.t('This sign-in belongs to another tenant or account than the one to work with.'),
        nextStep: vscode.l10n.t('Sign in again with the right account, or correct the tenant ID in the settings.'),
      };
    case 'missingPermission':
      if (failure.permission !== undefined) return notGranted(failure.permission);
      return {
        sentence: vscode.l10n.t('You lack a role or a permission for this.'),
        nextStep: vscode.l10n.t(
          'Check that your role is active, and ask an administrator which permissions this app has been granted.',
        ),
      };
    case 'accessDenied':
      if (failure.about === 'perUserMfa') {
        return {
          sentence: vscode.l10n.t('You may not set the per-user MFA state.'),
          nextStep: vscode.l10n.t('The role Authentication Policy Administrator is needed.'),
        };
      }
      return {
        sentence: vscode.l10n.t("You may not manage this user's authentication methods."),
        nextStep: vscode.l10n.t(
          'The role Authentication Administrator is needed; for users who hold a role or belong to a role-assignable group, Privileged Authentication Administrator; for members of a restricted management administrative unit, a role for that unit.',
        ),
      };
    case 'missingLicence':
      return {
        sentence: vscode.l10n.t('This needs a Microsoft Entra ID P1 or P2 license, which this tenant does not have.'),
        nextStep: vscode.l10n.t('Everything else works without it.'),
      };
    case 'notInThisCloud':
      return {
        sentence: missingThere(failure.feature),
        nextStep: vscode.l10n.t('Use the Entra admin center for it.'),
      };
    case 'notFound':
      return {
        sentence: vscode.l10n.t('It is not there any more; it was probably deleted meanwhile.'),
        nextStep: vscode.l10n.t('Refresh the view.'),
      };
    case 'defaultMethodInUse':
      return {
        sentence: vscode.l10n.t(
          'This is the default sign-in method of the user, and it cannot be deleted while other methods remain.',
        ),
        nextStep: vscode.l10n.t('Delete the other methods first, or let the user choose another default.'),
      };
    case 'phoneNumberNotUnique':
      return {
        sentence: vscode.l10n.t('Another user already uses this number for SMS sign-in.'),
        nextStep: vscode.l10n.t('It may be stored for MFA all the same. Refresh the user to see it.'),
      };
    case 'refused':
      return {
        sentence: vscode.l10n.t('Microsoft Entra refused this.'),
        ...(failure.trace?.message === undefined
          ? { nextStep: vscode.l10n.t('The log has the details.') }
          : { nextStep: vscode.l10n.t('Read what the service says, correct it and try again.') }),
      };
    case 'throttled':
      return {
        sentence: vscode.l10n.t('Microsoft Graph limits the requests of this tenant at the moment.'),
        nextStep:
          failure.retryAfterMs === undefined
            ? vscode.l10n.t('Wait a few minutes, then try again.')
            : vscode.l10n.t('Try again in {0} seconds.', Math.ceil(failure.retryAfterMs / 1000)),
      };
    case 'unavailable':
      return doing === 'write'
        ? notKnown(vscode.l10n.t('Microsoft Graph failed while it worked on this.'))
        : {
            sentence: vscode.l10n.t('Microsoft Graph is not available at the moment.'),
            nextStep: vscode.l10n.t('Try again in a few minutes.'),
          };
    case 'notGraph': {
      const sentence = vscode.l10n.t('Something other than Microsoft Graph answered, perhaps a proxy.');
      return doing === 'write'
        ? notKnown(sentence)
        : {
            sentence,
            nextStep: vscode.l10n.t('Check the network connection and the proxy settings, then try again.'),
          };
    }
    case 'journalUnwritable':
    case 'contactLost':
    case 'passCodeLost':
    case 'otherWindow':
    case 'otherTenant':
    case 'tenantLeft':
      return operationFailureWords(failure);
    case 'unexpected': {
      if (failure.trace === undefined) {
        return {
          sentence: vscode.l10n.t('Something unexpected happened.'),
          nextStep: vscode.l10n.t('The log has the details.'),
        };
      }
      const sentence = vscode.l10n.t('Microsoft Graph answered in a way that this version does not understand.');
      return doing === 'write' ? notKnown(sentence) : { sentence, nextStep: vscode.l10n.t('The log has the details.') };
    }
  }
}

/** @param permission its name in Microsoft Graph. */
function notGranted(permission: string): Words {
  return {
    sentence: vscode.l10n.t('The permission {0} is not granted to this app.', plainText(permission, 80)),
    nextStep:
      signInMode() === 'azureCli'
        ? vscode.l10n.t(
            'Azure CLI cannot have it when a person is signed in: choose another way to sign in (setting {0}).',
            'entraMfa.auth.mode',
          )
        : vscode.l10n.t('A role does not replace it: ask an administrator to grant it to this app.'),
  };
}

function missingThere(feature: CloudFeature | undefined): string {
  switch (feature) {
    case 'hardwareOath':
      return vscode.l10n.t('Microsoft Graph neither shows nor changes hardware OATH tokens in this cloud.');
    case 'externalMethods':
      return vscode.l10n.t('Microsoft Graph neither shows nor changes external authentication methods in this cloud.');
    case 'methodsPolicy':
      return vscode.l10n.t('Microsoft Graph does not tell the authentication methods policy in this cloud.');
    case 'partners':
      return vscode.l10n.t('Microsoft Graph does not tell the customers of a partner in this cloud.');
    case 'auditLogs':
      return vscode.l10n.t('Microsoft Graph does not give out the audit log in this cloud.');
    case undefined:
      return vscode.l10n.t('Microsoft Graph does not have this in this cloud.');
  }
}

/** A change was sent and its answer was lost: only reading again tells what is true. */
function notKnown(sentence: string): Words {
  return {
    sentence,
    nextStep: vscode.l10n.t(
      'It is not known whether the change took effect: refresh the user to see what is true now.',
    ),
  };
}

function detailOf(failure: Failure): string | undefined {
  const { trace } = failure;
  const signInCode = failure.kind === 'signInFailed' ? trace?.code : undefined;
  // What is known is better said in our own words; the log has the service's.
  const said = signInCode !== undefined && isKnownSignInError(signInCode) ? '' : plainText(trace?.message ?? '', 300);
  const id = plainText(trace?.requestId ?? trace?.clientRequestId ?? '', 60);
  const parts = [
    ...(said === '' ? [] : [vscode.l10n.t('The service says: “{0}”', said)]),
    ...(signInCode === undefined ? [] : [vscode.l10n.t('Error code: {0}', plainText(signInCode, 40))]),
    ...(id === '' ? [] : [vscode.l10n.t('Request ID: {0}', id)]),
    ...(failure.kind === 'signInFailed' ? signInDetails(failure.authority, trace) : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

function signInDetails(authority: string | undefined, trace: RequestTrace | undefined): readonly string[] {
  const correlationId = trace?.requestId === undefined ? undefined : trace.clientRequestId;
  const link = signInErrorLink(trace?.code ?? '', authority);
  return [
    ...(correlationId === undefined ? [] : [vscode.l10n.t('Correlation ID: {0}', plainText(correlationId, 60))]),
    ...(link === undefined ? [] : [link]),
  ];
}
