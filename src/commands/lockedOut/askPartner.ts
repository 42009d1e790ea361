// Case II: asks whether a CSP partner can help, and says what it takes.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Partner } from './lockedOutAnswers.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';

/** @param isPartner whoever is signed in is one. @throws UserCancelledError if the person backs out. */
export async function askPartner(context: IActionContext, isPartner: boolean): Promise<Partner> {
  const item = (data: Partner, label: string, detail: string): Choice<Partner> => ({ label, detail, data });
  const onward = vscode.l10n.t('On to III, Microsoft support.');
  const question = isPartner
    ? vscode.l10n.t(
        'II. You work in this tenant as a partner: with Privileged Authentication Administrator in the GDAP relationship, Reset MFA works from here.',
      )
    : vscode.l10n.t('II. Can a CSP partner help? It takes GDAP with Privileged Authentication Administrator.');
  return pickOne(context, undefined, question, [
    item(
      'ask',
      vscode.l10n.t('There Is One: Ask the CSP Partner'),
      vscode.l10n.t('Also where the rights are not known: the message says what it takes, and how to invite.'),
    ),
    item(
      'noRelationship',
      vscode.l10n.t('There Is One, without the Rights, and Nobody Can Approve Them'),
      vscode.l10n.t('A Global Administrator who can still sign in would have to. {0}', onward),
    ),
    item('none', vscode.l10n.t('The Subscriptions Come from No CSP Partner'), onward),
    item('unknown', vscode.l10n.t('Not Known'), vscode.l10n.t('The document says what to find out.')),
  ]);
}
