// At the end of Help a Locked-out Administrator: the document is shown, and its texts handed over, until the person has enough.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { lockedOutGuide } from '../../guides/lockedOutGuide.ts';
import type { Language } from '../../guides/messageLanguage.ts';
import { handOver } from '../handOver/handOver.ts';
import { savePage } from '../handOver/savePage.ts';
import type { Recipient, TextToHandOver } from '../handOver/textToHandOver.ts';
import { wholeText } from '../handOver/wholeText.ts';
import type { Marked } from '../prompts/headed.ts';
import { isStepBack } from '../prompts/isStepBack.ts';
import { showTextDocument } from '../prompts/showTextDocument.ts';
import type { AdminText, AdminTextName } from '../texts/adminTexts.ts';
import type { LockedOutCase } from './lockedOutCase.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';

export interface Addressed {
  readonly recipients: readonly Recipient[];
  readonly missing?: string;
}

type Step = { readonly kind: 'print' | 'whole' | 'language' } | { readonly kind: 'text'; readonly text: AdminText };

/** Ends where a text is opened to be edited. @param addresses to which registered addresses a text may go.
 * @throws UserCancelledError if the person has enough, GoBackError towards the question before. */
export async function nextSteps(
  context: IActionContext,
  session: Marked,
  found: LockedOutCase,
  first: Language,
  addresses: (name: AdminTextName) => Addressed,
): Promise<void> {
  let language = first;
  let shown: string | undefined;
  for (;;) {
    const guide = lockedOutGuide(language, found.guide);
    const text = wholeText(guide);
    if (text !== shown) await showTextDocument(guide.subject, text);
    shown = text;
    const question = vscode.l10n.t('The document says which of I, II and III applies. What next?');
    const step = await pickOne(context, undefined, question, stepChoices(found, language));
    if (step.kind === 'language') language = language === 'ja' ? 'en' : 'ja';
    else if (step.kind === 'print') await savePage(session, guide, language);
    else if ((await handOverStep(context, session, found, language, step, addresses)) === 'editing') return;
  }
}

function stepChoices({ others, texts }: LockedOutCase, language: Language): readonly Choice<Step>[] {
  const item = (data: Step, label: string, group: string, detail?: string): Choice<Step> => ({
    ...{ label, data, group, detail },
  });
  const now = vscode.l10n.t('what applies');
  const document = vscode.l10n.t('the document');
  const later = vscode.l10n.t('other texts');
  return [
    ...texts.map((text) => item({ kind: 'text', text }, text.label, now, text.detail)),
    item(
      { kind: 'print' },
      vscode.l10n.t('Save to Print…'),
      document,
      vscode.l10n.t('A page (.html) that any browser shows and prints.'),
    ),
    item({ kind: 'whole' }, vscode.l10n.t('Edit, Copy or Mail the Whole…'), document),
    item(
      { kind: 'language' },
      language === 'ja' ? vscode.l10n.t('In English') : vscode.l10n.t('In Japanese'),
      document,
    ),
    ...others.map((text) => item({ kind: 'text', text }, text.label, later, text.detail)),
  ];
}

/** Back from a text leads here, and not to the question before. */
async function handOverStep(
  context: IActionContext,
  session: Marked,
  { guide }: LockedOutCase,
  language: Language,
  step: Exclude<Step, { kind: 'print' | 'language' }> | { readonly kind: 'whole' },
  addresses: (name: AdminTextName) => Addressed,
): Promise<'editing' | 'done'> {
  const text: TextToHandOver =
    step.kind === 'text'
      ? {
          ...{ title: step.text.label, language, lockedOut: step.text.lockedOut },
          write: (wanted) => step.text.write(wanted),
          ...addresses(step.text.name),
        }
      : {
          ...{ title: vscode.l10n.t('The whole document'), language, lockedOut: false, recipients: [], toPrint: true },
          write: (wanted) => lockedOutGuide(wanted, guide),
        };
  try {
    return await handOver(context, session, text);
  } catch (error) {
    if (isStepBack(error)) return 'done';
    throw error;
  }
}
