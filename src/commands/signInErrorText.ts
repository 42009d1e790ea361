// A sign-in error explained as text: for the dialog, and for a ticket. Of what was pasted only code, ids and time get in: the rest
// may hold anything.

import * as vscode from 'vscode';
import type { SignInErrorFacts } from '../auth/parseSignInError.ts';
import { redirectUris } from '../auth/redirectUris.ts';
import { signInErrorLink } from '../host/signInErrorLink.ts';
import { signInErrorWords } from '../host/signInErrorWords.ts';

export interface SignInErrorText {
  readonly message: string;
  readonly detail: string;
  readonly ticket: string;
}

export interface SignInErrorPlace {
  /** Origin of the cloud's sign-in service. */
  readonly authority: string;
  /** undefined: no setting says it. */
  readonly clientId: string | undefined;
}

export function signInErrorText(facts: SignInErrorFacts, { authority, clientId }: SignInErrorPlace): SignInErrorText {
  const { sentence, nextStep } = signInErrorWords(facts.code);
  const uris = facts.code === 'AADSTS50011' ? uriLines(facts.redirectUri, clientId) : [];
  const link = signInErrorLink(facts.code, authority);
  const about = [
    vscode.l10n.t('Error code: {0}', facts.code),
    ...(facts.traceId === undefined ? [] : [vscode.l10n.t('Request ID: {0}', facts.traceId)]),
    ...(facts.correlationId === undefined ? [] : [vscode.l10n.t('Correlation ID: {0}', facts.correlationId)]),
    ...(facts.timestamp === undefined ? [] : [vscode.l10n.t('Time: {0}', facts.timestamp)]),
    ...(link === undefined ? [] : [link]),
  ];
  const blocks = [[nextStep], uris, about].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return {
    message: sentence,
    detail: blocks.join('\n\n'),
    ticket: [sentence, nextStep, ...uris, ...about].join('\n'),
  };
}

/** All of them, the one that the error is about marked. */
function uriLines(named: string | undefined, clientId: string | undefined): readonly string[] {
  const uris = Object.values(redirectUris(clientId ?? vscode.l10n.t('<application ID>')));
  const marked = uris.find((uri) => named !== undefined && comparable(uri) === comparable(named));
  return [
    vscode.l10n.t('Redirect URIs of VS Code:'),
    ...uris.map((uri) => (uri === marked ? vscode.l10n.t('• {0} (the one of this error)', uri) : `• ${uri}`)),
  ];
}

/** Any port of localhost matches, and the Windows address ends in the id of the app.
 * https://learn.microsoft.com/entra/identity-platform/reply-url */
function comparable(uri: string): string {
  return uri
    .toLowerCase()
    .replace(/^(http:\/\/localhost):\d+/, '$1')
    .replace(/^(ms-appx-web:\/\/microsoft\.aad\.brokerplugin\/).*/, '$1')
    .replace(/\/+$/, '');
}
