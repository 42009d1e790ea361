// Turns signing in by text message, in place of a password, on or off for a user's mobile phone.

import * as vscode from 'vscode';
import { planSmsSignIn, smsSignInState } from '../domain/smsSignInPlan.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { smsSignInWords } from '../views/smsSignInWords.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { readTarget } from './readTarget.ts';
import { pickOne } from './prompts/pickOne.ts';

export const setSmsSignIn: Command = async (context, services, target, selected) => {
  const { session, users, title, gate } = await beginWrite(context, services, 'setSmsSignIn', target, selected);
  const planTarget = await readTarget(services, session, users, 'setSmsSignIn');
  const methods = planTarget.methods.known ? planTarget.methods.value.methods : [];
  const hasMobile = methods.some((method) => method.kind === 'phone' && method.phoneType === 'mobile');
  // Where the row of a phone was clicked, it was there before, and the plan says so.
  if (target?.kind !== 'method' && !hasMobile) {
    throw new SentenceError(vscode.l10n.t('This user has no mobile phone, which SMS sign-in needs. Add one first.'));
  }
  const state = smsSignInState(planTarget);
  const on = { label: vscode.l10n.t('Turn on: the user can sign in with a code sent to this phone'), data: true };
  const off = { label: vscode.l10n.t('Turn off: the phone stays registered for MFA'), data: false };
  const question = state === undefined ? title : vscode.l10n.t('{0}. Now: {1}', title, smsSignInWords(state));
  const wanted = await pickOne(context, undefined, question, state === 'ready' ? [off, on] : [on, off]);
  const plans = [planSmsSignIn(planTarget, wanted)];
  await performWrite(context, services, { kind: 'setSmsSignIn', session, gate, plans });
};
