// Copies what an operation did as plain text for a ticket, numbers masked.

import * as vscode from 'vscode';
import type { Command } from './command.ts';
import { targetOperation } from './prompts/targetOperation.ts';
import { ticketSummary } from './ticketSummary.ts';

export const copyTicketSummary: Command = async (context, services, target) => {
  const { record } = await targetOperation(context, services, target, ['running', 'verifying', 'stopped', 'ended']);
  await vscode.env.clipboard.writeText(ticketSummary(record));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 3000);
};
