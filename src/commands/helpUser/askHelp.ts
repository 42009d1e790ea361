// Asks, one after the other and with a way back: who is calling, why, whether the user can still pass MFA, and what to do then.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { AdvisedWay, HelpWay } from '../../domain/helpAdvice.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Services } from '../../services.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { askInOrder } from '../prompts/askInOrder.ts';
import { copyText } from '../prompts/copyText.ts';
import { headed } from '../prompts/headed.ts';
import { inARow } from '../prompts/inARow.ts';
import { gateQuestions, type GatePass } from '../prompts/gateQuestions.ts';
import type { OfferedText } from '../texts/offeredText.ts';
import { offeredTexts } from '../texts/offeredTexts.ts';
import { callBackNumbers } from './callBackNumbers.ts';
import type { HelpCase } from './helpCase.ts';
import { helpTitle } from './helpSheet.ts';
import { wayLabel, waySentence } from './wayWords.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';

export interface HelpAnswers {
  readonly gate: GatePass;
  readonly choice: { readonly kind: 'text'; readonly text: OfferedText } | WayChoice;
}

/** `lockedOut`: somebody else has to. */
type WayChoice = { readonly kind: 'way'; readonly way: HelpWay } | { readonly kind: 'lockedOut' };

/** @param asked the user was asked for, and may be asked for again.
 * @throws UserCancelledError if the person backs out, GoBackError towards the choice of the user; SentenceError if the caller check falls short, or nothing can be done. */
export async function askHelp(
  context: IActionContext,
  services: Services,
  found: HelpCase,
  asked: boolean,
): Promise<HelpAnswers> {
  const { session, user } = found.subject;
  const title = headed(session, helpTitle(user));
  const gate = gateQuestions(context, services.settings, session, title);
  let passes = false;
  let choice: HelpAnswers['choice'] | undefined;
  const questions = [
    () => callBack(context, services, found),
    ...gate.questions,
    async () => {
      passes = await askWhetherPasses(context);
    },
    async () => {
      choice = passes ? { kind: 'text', text: await pickText(context, found) } : await pickWay(context, found);
    },
  ];
  await askInOrder(context, title, questions, asked);
  if (choice === undefined) throw new Error('Not answered yet');
  return { gate: gate.pass(), choice };
}

async function callBack(context: IActionContext, { settings }: Services, found: HelpCase): Promise<void> {
  const numbers = callBackNumbers(found.subject, settings.get('maskPhoneNumbers'));
  for (;;) {
    const number = await pickOne(context, undefined, whoIsCalling(found), [
      {
        label: vscode.l10n.t('Go On'),
        detail: vscode.l10n.t('You know who is calling, or have called back.'),
        data: undefined,
      },
      ...numbers.map((one) => ({
        ...{ label: vscode.l10n.t('Copy: {0}', one.label), description: one.shown, data: one.number },
      })),
    ]);
    if (number === undefined) return;
    await copyText(number);
  }
}

function whoIsCalling({ recent }: HelpCase): string {
  const question = vscode.l10n.t('Who is calling? Call back at a number from the directory.');
  return recent.known && recent.value.length > 0
    ? inARow(vscode.l10n.t('⚠ Warning: changes in the last 24 hours: {0}', recent.value.length), question)
    : question;
}

async function askWhetherPasses(context: IActionContext): Promise<boolean> {
  return pickOne(context, undefined, vscode.l10n.t('Can the user still pass MFA with something that is registered?'), [
    {
      label: vscode.l10n.t('Yes'),
      detail: vscode.l10n.t('The user changes or adds a device alone, with instructions.'),
      data: true,
    },
    {
      label: vscode.l10n.t('No'),
      detail: vscode.l10n.t('Lost, broken, replaced without moving: you let the user in again.'),
      data: false,
    },
  ]);
}

async function pickText(context: IActionContext, { subject }: HelpCase): Promise<OfferedText> {
  const texts = offeredTexts(subject).filter(({ when }) => when === 'stillPasses');
  const choices = texts.map((text) => ({ label: text.label, detail: text.detail, data: text }));
  return pickOne(context, undefined, vscode.l10n.t('Which instructions?'), choices);
}

async function pickWay(context: IActionContext, { subject, ways, beyondRole }: HelpCase): Promise<WayChoice> {
  const open = ways.filter(({ refusal }) => refusal === undefined);
  if (open.length === 0 && !beyondRole) throw new SentenceError(headed(subject.session, whyNothing(ways)));
  const lockedOut: Choice<WayChoice> = {
    label: vscode.l10n.t('Somebody Else Has to Help…'),
    detail: vscode.l10n.t(
      'Your roles may not reach this administrator. Who can help, what to write to them, and when only support is left.',
    ),
    data: { kind: 'lockedOut' },
  };
  // What to mind of each stands in the text beside.
  const choices = [
    ...(beyondRole ? [lockedOut] : []),
    ...open.map(({ way }): Choice<WayChoice> => {
      return { label: wayLabel(way), detail: waySentence(way), data: { kind: 'way', way } };
    }),
  ].map((choice, index) => (index === 0 ? { ...choice, description: vscode.l10n.t('advised') } : choice));
  return pickOne(context, undefined, vscode.l10n.t('How is the user let in again?'), choices);
}

function whyNothing(ways: readonly AdvisedWay[]): string {
  const reasons = ways.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusalSentence(refusal)]));
  return [...new Set(reasons)].reduce(inARow, vscode.l10n.t('Nothing can be done from here.'));
}
