// Help a User with MFA: who is calling, can the user still pass MFA, then instructions, or a way back in, and what to tell whom.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { HelpWay } from '../domain/helpAdvice.ts';
import type { OperationKind } from '../domain/plan.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { withProgress } from '../host/withProgress.ts';
import type { OperationRecord } from '../operations/operation.ts';
import type { Services } from '../services.ts';
import { beginTitle } from './beginTitle.ts';
import type { Command } from './command.ts';
import { afterHelp } from './helpUser/afterHelp.ts';
import { askHelp, type HelpAnswers } from './helpUser/askHelp.ts';
import { gatherHelp } from './helpUser/gatherHelp.ts';
import type { HelpCase } from './helpUser/helpCase.ts';
import { helpSheet, helpTitle } from './helpUser/helpSheet.ts';
import { instructionNote } from './helpUser/instructionNote.ts';
import { lockedOutAdmin } from './lockedOutAdmin.ts';
import { headed } from './prompts/headed.ts';
import { isStepBack } from './prompts/isStepBack.ts';
import { showTextDocument } from './prompts/showTextDocument.ts';
import { targetUsers } from './prompts/targetUsers.ts';
import { requireWritableFor } from './requireWritableFor.ts';
import { handOverText } from './texts/handOverText.ts';
import type { TextMoment } from './texts/offeredText.ts';
import { ticketSummary } from './ticketSummary.ts';
import { writeAddedPhone } from './writeAddedPhone.ts';
import { writePass } from './writePass.ts';
import { writeReset } from './writeReset.ts';

export const helpUser: Command = async (context, services, target, selected) => {
  const { session, users } = await targetUsers(services, target, selected, {
    title: vscode.l10n.t('Help a User with MFA'),
    many: false,
  });
  if (session.appOnly === true) {
    throw new SentenceError(
      headed(session, vscode.l10n.t('An app guides nobody: who helps a user has to be a person. Sign in as one.')),
    );
  }
  for (const user of users) {
    const found = await withProgress(
      { title: vscode.l10n.t('Reading what helping needs…'), cancellable: true },
      (signal) => gatherHelp(services, session, user, Date.now(), signal),
    );
    await showTextDocument(
      headed(session, helpTitle(user)),
      helpSheet(found, services.settings.get('maskPhoneNumbers')),
    );
    const answers = await orBack(askHelp(context, services, found, target === undefined));
    if (answers === 'back') {
      // Whom it is about was asked first.
      await helpUser(context, services);
      return;
    }
    await help(context, services, found, answers);
  }
};

async function help(
  context: IActionContext,
  services: Services,
  found: HelpCase,
  { gate, choice }: HelpAnswers,
): Promise<void> {
  const { session, user } = found.subject;
  switch (choice.kind) {
    case 'text':
      await handOverText(context, services, found.subject, choice.text);
      await afterHelp(context, services, found, ['stillPasses'], undefined, () =>
        Promise.resolve(instructionNote(found, gate, choice.text)),
      );
      break;
    case 'way': {
      const record = await letIn(context, services, found, gate, choice.way);
      await afterHelp(context, services, found, texts[choice.way], record, async () =>
        ticketSummary(await latest(services, record)),
      );
      break;
    }
    case 'lockedOut':
      await lockedOutAdmin(context, services, { kind: 'user', tenantId: session.tenantId, user });
  }
}

async function orBack<T>(answers: Promise<T>): Promise<T | 'back'> {
  try {
    return await answers;
  } catch (error) {
    if (isStepBack(error)) return 'back';
    throw error;
  }
}

const kinds: Readonly<Record<HelpWay, OperationKind>> = { pass: 'createPass', reset: 'resetMfa', phone: 'addPhone' };

const texts: Readonly<Record<HelpWay, readonly TextMoment[]>> = {
  pass: ['hasPass', 'wasChanged'],
  reset: ['wasReset', 'wasChanged'],
  phone: ['hasPhone', 'wasChanged'],
};

const writes = { pass: writePass, reset: writeReset, phone: writeAddedPhone };

/** What the command of its own would do, but for the gate, which is passed already. */
function letIn(
  context: IActionContext,
  services: Services,
  { subject: { session, user } }: HelpCase,
  gate: HelpAnswers['gate'],
  way: HelpWay,
): Promise<OperationRecord> {
  const kind = kinds[way];
  requireWritableFor(services, kind);
  const users = [user];
  return writes[way](context, services, { session, users, gate, title: beginTitle(services, session, users, kind) });
}

/** Reading back goes on after the call is answered. */
async function latest({ engine }: Services, record: OperationRecord): Promise<OperationRecord> {
  const records = await engine.list(record.header.tenantId);
  return records.find(({ header }) => header.id === record.header.id) ?? record;
}
