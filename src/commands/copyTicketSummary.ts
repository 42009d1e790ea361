// Copies what an operation did as plain text for a ticket; phone numbers as the setting shows them.

import * as vscode from 'vscode';
import { withProgress } from '../host/withProgress.ts';
import type { Command } from './command.ts';
import { numbersForTicket } from './numbersForTicket.ts';
import { copyText } from './prompts/copyText.ts';
import { targetOperation } from './prompts/targetOperation.ts';
import { ticketSummary } from './ticketSummary.ts';

export const copyTicketSummary: Command = async (context, services, target) => {
  const states = ['running', 'verifying', 'stopped', 'ended'] as const;
  const { session, record } = await targetOperation(context, services, target, states);
  const numbers = services.settings.get('maskPhoneNumbers')
    ? undefined
    : await withProgress(
        { title: vscode.l10n.t('Reading the phone numbers…'), cancellable: true },
        (signal): Promise<ReadonlyMap<string, string>> => numbersForTicket(session, record, signal),
      );
  await copyText(ticketSummary(record, numbers));
};
