// Asks for what an activation needs: why, for which ticket, for how long.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { ActivationRefusal, ActivationWish } from '../../domain/activation.ts';
import { durationWords } from '../../views/durationWords.ts';
import { activationRefusalSentence } from './activationWords.ts';
import { pickOne } from '../prompts/pickOne.ts';

export type Answers = Pick<ActivationWish, 'justification' | 'ticket' | 'minutes'>;

const durations = [30, 60, 120, 240, 480] as const;

/** @param before what was answered and why it was refused; undefined: nothing was asked yet. @throws UserCancelledError. */
export async function askActivation(
  context: IActionContext,
  title: string,
  before: { readonly answers: Answers; readonly refusal: ActivationRefusal } | undefined,
): Promise<Answers> {
  const because = (kind: ActivationRefusal['kind'], otherwise: string): string =>
    before?.refusal.kind === kind ? `${activationRefusalSentence(before.refusal)} ${otherwise}` : otherwise;
  const box = async (prompt: string, value: string | undefined, required: boolean): Promise<string> => {
    const missing = vscode.l10n.t('This cannot be left empty.');
    const typed = await context.ui.showInputBox({
      ...{ title, prompt, ignoreFocusOut: true, ...(value === undefined ? {} : { value }) },
      validateInput: (text) => (required && text.trim() === '' ? missing : undefined),
    });
    return typed.trim();
  };
  const { answers } = before ?? {};
  const justification = await box(
    because('justification', vscode.l10n.t('Why do you need the role? Approvers and the audit log see it.')),
    answers?.justification,
    true,
  );
  const needsTicket = before?.refusal.kind === 'ticket';
  const number = await box(
    because('ticket', vscode.l10n.t('Ticket number; may be left empty.')),
    answers?.ticket?.number,
    needsTicket,
  );
  const system =
    number === ''
      ? ''
      : await box(vscode.l10n.t('In which system is the ticket?'), answers?.ticket?.system, needsTicket);
  const longest = before?.refusal.kind === 'duration' ? before.answers.minutes : Infinity;
  const fitting = durations.filter((minutes) => minutes < longest);
  const choices = (fitting.length === 0 ? durations.slice(0, 1) : fitting).map((minutes) => ({
    ...{ label: durationWords(minutes), data: minutes },
  }));
  const question = because('duration', vscode.l10n.t('For how long? Then the role ends by itself.'));
  const minutes = await pickOne(context, title, question, choices);
  return { justification, minutes, ...(number === '' ? {} : { ticket: { number, system } }) };
}
