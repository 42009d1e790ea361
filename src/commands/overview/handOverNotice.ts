// Hands over the text about the end of SMS and voice calls, for all whom it concerns at once.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { smsVoicePhase } from '../../domain/smsVoicePhase.ts';
import { messageLanguage } from '../../guides/messageLanguage.ts';
import { smsVoiceNotice } from '../../guides/smsVoiceNotice.ts';
import type { Services, Session } from '../../services.ts';
import { handOver } from '../handOver/handOver.ts';
import { smsVoiceFacts } from '../smsVoiceFacts.ts';
import { textFacts } from '../texts/textFacts.ts';

/** @param people what they are called; plain. @throws UserCancelledError if the person backs out. */
export async function handOverNotice(
  context: IActionContext,
  { settings }: Pick<Services, 'settings'>,
  session: Session,
  people: string,
): Promise<void> {
  const phase = smsVoicePhase(smsVoiceFacts({ settings }, session));
  // The page offers it only where there is an end to write of.
  if (phase === undefined) return;
  await handOver(context, session, {
    title: vscode.l10n.t('End of SMS and Voice: {0}', people),
    language: messageLanguage(settings.get('messageLanguage'), undefined, vscode.env.language),
    write: (language) => smsVoiceNotice(language, { ...textFacts(settings, session), phase }),
    // Their addresses are in the export: a mail to many is sent where many are mailed to.
    recipients: [],
    lockedOut: phase !== 'before',
  });
}
