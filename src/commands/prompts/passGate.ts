// What stands before every write, from every entry point: who is calling, and why. Knows not what will be written.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Settings } from '../../host/settings.ts';
import type { Session } from '../../services.ts';
import type { CallerCheck } from '../../operations/operation.ts';
import { askTwo } from './askTwo.ts';
import { tickMany } from './tickMany.ts';

/** What the operation record keeps of the gate. */
export interface GatePass {
  readonly reason?: string;
  readonly callerCheck?: CallerCheck;
}

/** @param title what is about to be done, for the head of the prompts. Text from the tenant in it is already plain.
 * @param session an app's reason is always required: nothing else says who is behind a change.
 * @throws UserCancelledError, or SentenceError when a required item is not ticked or a required reason is missing. */
export async function passGate(
  context: IActionContext,
  settings: Settings,
  session: Pick<Session, 'appOnly'>,
  title: string,
): Promise<GatePass> {
  const [callerCheck, reason] = await askTwo(
    context,
    title,
    () => checkCaller(context, settings),
    () => askReason(context, settings, session, title),
  );
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(callerCheck === undefined ? {} : { callerCheck }),
  };
}

async function checkCaller(context: IActionContext, settings: Settings): Promise<CallerCheck | undefined> {
  const mode = settings.get('verifyCaller');
  if (mode === 'off') return undefined;
  const listed = settings.get('verifyCallerChecklist').filter((text) => text.trim() !== '');
  if (listed.length === 0 && mode !== 'required') return undefined;
  const texts = listed.length === 0 ? [vscode.l10n.t('I have verified who is calling')] : listed;
  const done = new Set(
    await tickMany(
      context,
      vscode.l10n.t('What have you checked about the caller?'),
      texts.map((text) => ({ label: plainText(text), data: text, ticked: false })),
    ),
  );
  if (mode === 'required' && texts.some((text) => !done.has(text))) {
    throw new SentenceError(
      vscode.l10n.t(
        'Nothing was changed: every item of the caller check has to be ticked (setting {0}).',
        'entraMfa.verifyCaller',
      ),
    );
  }
  return { items: texts.map((text) => ({ text, done: done.has(text) })) };
}

async function askReason(
  context: IActionContext,
  settings: Settings,
  { appOnly = false }: Pick<Session, 'appOnly'>,
  title: string,
): Promise<string | undefined> {
  const mode = appOnly ? 'required' : settings.get('requireReason');
  if (mode === 'off') return undefined;
  const missing = appOnly
    ? vscode.l10n.t(
        'APP-ONLY: a reason or ticket number with your name is required, since the audit log names the app.',
      )
    : vscode.l10n.t('A reason or ticket number is required (setting {0}).', 'entraMfa.requireReason');
  const typed = await context.ui.showInputBox({
    title,
    prompt:
      mode === 'required'
        ? vscode.l10n.t('Reason or ticket number. It is kept in the operation record.')
        : vscode.l10n.t('Reason or ticket number, may be left empty. It is kept in the operation record.'),
    ignoreFocusOut: true,
    validateInput: (value) => (mode === 'required' && value.trim() === '' ? missing : undefined),
  });
  const reason = typed.trim();
  if (reason === '' && mode === 'required') throw new SentenceError(missing);
  return reason === '' ? undefined : reason;
}
