// Asks, one after the other and with a way back: who is calling, why, whether the user can still pass MFA, and what to do then.

import type { IActionContext, IAzureQuickPickItem } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { AdvisedWay, HelpWay } from '../../domain/helpAdvice.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Services } from '../../services.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { askInOrder } from '../prompts/askInOrder.ts';
import { askReason } from '../prompts/askReason.ts';
import { checkCaller } from '../prompts/checkCaller.ts';
import { copyText } from '../prompts/copyText.ts';
import { headed } from '../prompts/headed.ts';
import { inARow } from '../prompts/inARow.ts';
import type { GatePass } from '../prompts/passGate.ts';
import type { OfferedText } from '../texts/offeredText.ts';
import { offeredTexts } from '../texts/offeredTexts.ts';
import { callBackNumbers } from './callBackNumbers.ts';
import type { HelpCase } from './helpCase.ts';
import { helpTitle } from './helpSheet.ts';
import { wayLabel, waySentence } from './wayWords.ts';

export interface HelpAnswers {
  readonly gate: GatePass;
  readonly then:
    { readonly kind: 'text'; readonly text: OfferedText } | { readonly kind: 'way'; readonly way: HelpWay };
}

/** @throws UserCancelledError if the person backs out; SentenceError if the caller check falls short, or nothing can be done. */
export async function askHelp(context: IActionContext, services: Services, found: HelpCase): Promise<HelpAnswers> {
  const { session, user } = found.subject;
  const title = headed(session, helpTitle(user));
  let callerCheck: GatePass['callerCheck'];
  let reason: string | undefined;
  let passes = false;
  let then: HelpAnswers['then'] | undefined;
  await askInOrder(context, title, [
    () => callBack(context, services, found),
    async () => {
      callerCheck = await checkCaller(context, services.settings);
    },
    async () => {
      reason = await askReason(context, services.settings, session, title);
    },
    async () => {
      passes = await askWhetherPasses(context);
    },
    async () => {
      then = passes
        ? { kind: 'text', text: await pickText(context, found) }
        : { kind: 'way', way: await pickWay(context, found) };
    },
  ]);
  if (then === undefined) throw new Error('Not answered yet');
  return {
    gate: { ...(reason !== undefined && { reason }), ...(callerCheck !== undefined && { callerCheck }) },
    then,
  };
}

async function callBack(context: IActionContext, { settings }: Services, found: HelpCase): Promise<void> {
  const numbers = callBackNumbers(found.subject, settings.get('maskPhoneNumbers'));
  for (;;) {
    const { data } = await context.ui.showQuickPick(
      [
        item(vscode.l10n.t('Go On'), undefined, vscode.l10n.t('You know who is calling, or have called back.')),
        ...numbers.map(({ label, shown, number }) => ({
          ...item(vscode.l10n.t('Copy: {0}', label), number),
          description: shown,
        })),
      ],
      { placeHolder: whoIsCalling(found), suppressPersistence: true },
    );
    if (data === undefined) return;
    await copyText(data);
  }
}

function whoIsCalling({ recent }: HelpCase): string {
  const question = vscode.l10n.t('Who is calling? Call back at a number from the directory.');
  return recent.known && recent.value.length > 0
    ? inARow(vscode.l10n.t('⚠ Warning: changes in the last 24 hours: {0}', recent.value.length), question)
    : question;
}

async function askWhetherPasses(context: IActionContext): Promise<boolean> {
  const { data } = await context.ui.showQuickPick(
    [
      item(vscode.l10n.t('Yes'), true, vscode.l10n.t('The user changes or adds a device alone, with instructions.')),
      item(
        vscode.l10n.t('No'),
        false,
        vscode.l10n.t('Lost, broken, replaced without moving: you let the user in again.'),
      ),
    ],
    {
      placeHolder: vscode.l10n.t('Can the user still pass MFA with something that is registered?'),
      suppressPersistence: true,
    },
  );
  return data;
}

async function pickText(context: IActionContext, { subject }: HelpCase): Promise<OfferedText> {
  const texts = offeredTexts(subject).filter(({ when }) => when === 'stillPasses');
  const { data } = await context.ui.showQuickPick(
    texts.map((text) => item(text.label, text, text.detail)),
    { placeHolder: vscode.l10n.t('Which instructions?'), matchOnDetail: true, suppressPersistence: true },
  );
  return data;
}

async function pickWay(context: IActionContext, { subject, ways }: HelpCase): Promise<HelpWay> {
  const open = ways.filter(({ refusal }) => refusal === undefined);
  if (open.length === 0) throw new SentenceError(headed(subject.session, whyNothing(ways)));
  const { data } = await context.ui.showQuickPick(
    // What to mind of each stands in the text beside.
    open.map(({ way }, index) => ({
      ...item(wayLabel(way), way, waySentence(way)),
      ...(index === 0 && { description: vscode.l10n.t('advised') }),
    })),
    { placeHolder: vscode.l10n.t('How is the user let in again?'), matchOnDetail: true, suppressPersistence: true },
  );
  return data;
}

function whyNothing(ways: readonly AdvisedWay[]): string {
  const reasons = ways.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusalSentence(refusal)]));
  return [...new Set(reasons)].reduce(inARow, vscode.l10n.t('Nothing can be done from here.'));
}

function item<T>(label: string, data: T, detail?: string): IAzureQuickPickItem<T> {
  return { label, data, suppressPersistence: true, ...(detail !== undefined && { detail }) };
}
