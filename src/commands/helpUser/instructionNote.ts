// The note for a ticket where the user only got instructions: nothing was changed, so there is no operation that tells it. Plain.

import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';
import { callerCheckLines } from '../callerCheckLines.ts';
import { headed } from '../prompts/headed.ts';
import type { GatePass } from '../prompts/gateQuestions.ts';
import { userLabel, whereAndWho } from '../prompts/planText.ts';
import type { OfferedText } from '../texts/offeredText.ts';
import { withZone } from '../withZone.ts';
import type { HelpCase } from './helpCase.ts';
import { helpTitle } from './helpSheet.ts';

export function instructionNote({ subject }: HelpCase, { callerCheck, reason }: GatePass, text: OfferedText): string {
  const { session, user, now } = subject;
  const lines = [
    headed(session, helpTitle(user)),
    ...whereAndWho(session).split('\n'),
    withZone(new Date(now).toISOString()),
    vscode.l10n.t('Reason or ticket: {0}', plainText(reason ?? '') || vscode.l10n.t('none given')),
    ...callerCheckLines(callerCheck),
    '',
    userLabel(user),
    vscode.l10n.t('The user can still pass MFA. Nothing was changed.'),
    vscode.l10n.t('Instructions: {0}', text.label),
  ];
  return `${lines.join('\n')}\n`;
}
