// Asks for a phone number, says first what a phone is good for, and why something typed is not a number.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { PhoneType } from '../../domain/authenticationMethod.ts';
import type { ParsedPhoneNumber } from '../../domain/phoneNumber.ts';
import type { PlanNote } from '../../domain/plan.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import { kindLabel } from '../../views/methodLabels.ts';
import { inARow } from './inARow.ts';
import { noteSentence } from './noteSentence.ts';
import { phoneProblemSentence } from './phoneProblemSentence.ts';

export interface PhoneQuestion {
  /** Plain. */
  readonly title: string;
  readonly phoneType: PhoneType;
  /** For numbers without a country code: two letters, ISO 3166-1. */
  readonly country: string;
  /** What to know before typing. */
  readonly notes: readonly PlanNote[];
}

/** @throws UserCancelledError if the person backs out. */
export async function askPhone(
  context: IActionContext,
  { title, phoneType, country, notes }: PhoneQuestion,
): Promise<Extract<ParsedPhoneNumber, { ok: true }>> {
  // Before the box opens: it lets a value pass when its validation takes longer than two seconds.
  const { parsePhoneNumber } = await import('../../domain/phoneNumber.ts');
  const parse = (text: string): ParsedPhoneNumber => parsePhoneNumber(text, country, phoneType);
  const about = vscode.l10n.t(
    '{0}: with + and country code, or as dialled in {1}. A user has one number per kind of phone; for a second device use Microsoft Authenticator.',
    kindLabel({ kind: 'phone', phoneType }),
    countryName(country),
  );
  const typed = await context.ui.showInputBox({
    title,
    prompt: notes.map(noteSentence).reduce(inARow, about),
    placeHolder: '+81 80 1234 5678',
    ignoreFocusOut: true,
    validateInput: (text) => {
      const parsed = parse(text);
      return parsed.ok ? undefined : phoneProblemSentence(parsed.reason);
    },
  });
  const parsed = parse(typed);
  if (!parsed.ok) throw new SentenceError(phoneProblemSentence(parsed.reason));
  return parsed;
}

function countryName(country: string): string {
  return new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'region' }).of(country) ?? country;
}
