// What is to be said of a Temporary Access Pass: whether it can be used, from when to when, and how often. Never its code.
// https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod

import * as vscode from 'vscode';
import type { AuthenticationMethod } from '../domain/authenticationMethod.ts';
import { passValidity } from '../domain/passValidity.ts';
import { durationWords } from './durationWords.ts';
import type { MethodWords } from './methodWords.ts';
import { moment } from './moment.ts';
import { passReasonWords } from './passReasonWords.ts';

type Pass = Extract<AuthenticationMethod, { kind: 'temporaryAccessPass' }>;

/** @param now epoch milliseconds: a pass that could be used when it was read may have expired since. */
export function passFacts(pass: Pass, now: number): MethodWords {
  const { isUsable, isUsableOnce, lifetimeInMinutes: minutes } = pass;
  const validity = passValidity(pass);
  const from = spoken(validity.from, now);
  const until = spoken(validity.until, now);
  const usable = isUsable === true && !(validity.until !== undefined && validity.until <= now);
  const reason = isUsable === true ? 'Expired' : (pass.methodUsabilityReason ?? '');
  const why = passReasonWords(reason);
  const once = isUsableOnce === true ? [vscode.l10n.t('one-time')] : [];
  return {
    row: isUsable === undefined ? once : [usable ? usableWords(until) : notUsableWords(reason, why, from), ...once],
    lines: [
      ...(isUsable === undefined
        ? []
        : [usable ? vscode.l10n.t('It can be used now.') : vscode.l10n.t('It cannot be used: {0}', why)]),
      ...(from === '' ? [] : [validFromTo(from, until)]),
      ...(minutes === undefined ? [] : [vscode.l10n.t('Lifetime: {0}', durationWords(minutes))]),
      ...(isUsableOnce === undefined
        ? []
        : [
            isUsableOnce
              ? vscode.l10n.t('For one sign-in only.')
              : vscode.l10n.t('For any number of sign-ins while it is valid.'),
          ]),
    ],
  };
}

function usableWords(until: string): string {
  return until === '' ? vscode.l10n.t('usable') : vscode.l10n.t('usable until {0}', until);
}

function notUsableWords(reason: string, why: string, from: string): string {
  return reason === 'NotYetValid' && from !== ''
    ? vscode.l10n.t('usable from {0}', from)
    : vscode.l10n.t('not usable: {0}', why);
}

function validFromTo(from: string, until: string): string {
  return until === '' ? vscode.l10n.t('Valid from: {0}', from) : vscode.l10n.t('Valid from {0} to {1}', from, until);
}

function spoken(at: number | undefined, now: number): string {
  return at === undefined ? '' : moment(new Date(at).toISOString(), now);
}
