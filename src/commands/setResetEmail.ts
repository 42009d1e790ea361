// Sets the e-mail address with which a user can reset the password. It is never MFA, and the label says so.

import * as vscode from 'vscode';
import { maskEmail } from '../domain/maskEmail.ts';
import { planResetEmail, resetEmailStepId } from '../domain/resetEmailPlan.ts';
import { plainText } from '../host/plainText.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { readTarget } from './readTarget.ts';

export const setResetEmail: Command = async (context, services, target, selected) => {
  const { session, users, title, gate } = await beginWrite(context, services, 'setResetEmail', target, selected);
  const planTarget = await readTarget(services, session, users, 'setResetEmail');
  const methods = planTarget.methods.known ? planTarget.methods.value.methods : [];
  const now = methods.find((method) => method.kind === 'email');
  const typed = await context.ui.showInputBox({
    title,
    prompt:
      now?.kind === 'email'
        ? vscode.l10n.t(
            'The new address. Until now: {0}. It is for resetting the password alone, never for MFA.',
            plainText(maskEmail(now.emailAddress)),
          )
        : vscode.l10n.t('The address. It is for resetting the password alone, never for MFA.'),
    placeHolder: 'name@example.com',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' || isAddress(normal(value)) ? undefined : noAddress()),
  });
  const address = normal(typed);
  if (!isAddress(address)) throw new SentenceError(noAddress());
  await performWrite(context, services, {
    kind: 'setResetEmail',
    session,
    gate,
    targets: [planTarget],
    plans: [planResetEmail(planTarget, address)],
    contacts: new Map([[`${planTarget.user.id}/${resetEmailStepId}`, address]]),
  });
};

/** Japanese keyboards type full-width letters, and people paste blanks. */
function normal(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Whether it can be one at all: Entra decides. */
function isAddress(text: string): boolean {
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/.test(text);
}

function noAddress(): string {
  return vscode.l10n.t('This is not an e-mail address. Example: name@example.com');
}
