// Asks when an emergency access account was last tried: where nobody may read sign-ins, a person knows.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { EmergencyFacts } from './emergencyFacts.ts';
import { accountLabel } from './accountLabel.ts';
import { pickOne } from '../prompts/pickOne.ts';

export interface Drill {
  readonly userId: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** @param title plain. @throws UserCancelledError if the person backs out. */
export async function recordDrill(
  context: IActionContext,
  title: string,
  { accounts, now }: EmergencyFacts,
): Promise<Drill> {
  const choices = accounts.map((account) => ({ label: accountLabel(account), data: account.userId }));
  const [only] = choices;
  const userId =
    only !== undefined && choices.length === 1
      ? only.data
      : await pickOne(context, title, vscode.l10n.t('Which account was tried?'), choices);
  const date = await context.ui.showInputBox({
    title,
    prompt: vscode.l10n.t('When did somebody last sign in with it to try it? As {0}', 'YYYY-MM-DD'),
    value: localDate(now),
    validateInput: (text) =>
      isPastDate(text.trim(), now)
        ? undefined
        : vscode.l10n.t('This is no date of the past. Type it like {0}', localDate(now)),
  });
  return { userId, date: date.trim() };
}

/** Today here, not in Greenwich. */
function localDate(now: number): string {
  const at = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function isPastDate(text: string, now: number): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // The 30th of February is read as a day of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) && text <= localDate(now);
}
