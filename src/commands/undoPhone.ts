// Puts phone numbers and an e-mail address back that an operation took away: those that the person chooses, and never over a newer one.

import * as vscode from 'vscode';
import { planPutBack, type PutBack } from '../domain/putBackPlan.ts';
import { speaksOfCompromise } from '../domain/speaksOfCompromise.ts';
import { plainText } from '../host/plainText.ts';
import { mayPutBack } from '../operations/mayPutBack.ts';
import { beginWriteFor } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { chooseRemoved, type ChosenRemoved } from './putBack/chooseRemoved.ts';
import { readRemoved } from './putBack/readRemoved.ts';
import { readUsersAgain } from './putBack/readUsersAgain.ts';
import { targetOperation } from './prompts/targetOperation.ts';
import { readTargets } from './readTargets.ts';
import { requireWritableFor } from './requireWritableFor.ts';
import { smsVoiceFacts } from './smsVoiceFacts.ts';

const kind = 'undoPhone';

export const undoPhone: Command = async (context, services, target) => {
  requireWritableFor(services, kind);
  const { session, record } = await targetOperation(context, services, target, ['stopped', 'ended'], mayPutBack);
  const chosen = await chooseRemoved(context, record, await readRemoved(services, session, record));
  const ids = new Set(chosen.map(({ userId }) => userId));
  const refs = record.users.map(({ plan }) => plan.user).filter(({ id }) => ids.has(id));
  const { gate } = await beginWriteFor(context, services, kind, session, refs);
  const users = await readUsersAgain(session, refs);
  const targets = await readTargets(services, session, users, kind, { phones: true });
  const smsVoice = smsVoiceFacts(services, session);
  const planned = targets.map((one) => planPutBack(one, wantedOf(chosen, one.user.id), smsVoice));
  const { reason = '' } = record.header;
  const alarming = speaksOfCompromise(reason);
  await performWrite(context, services, {
    ...{ kind, session, gate, targets },
    plans: planned.map(({ plan }) => plan),
    contacts: new Map(planned.flatMap(({ contacts }) => [...contacts])),
    // Who is signed in now may be somebody who may read numbers in part only.
    hidesContacts: true,
    typed: alarming,
    remarks: alarming
      ? [
          vscode.l10n.t(
            'The reason of that operation speaks of an attack: “{0}”. What went may be the attacker’s.',
            plainText(reason, 80),
          ),
        ]
      : [],
  });
};

function wantedOf(chosen: readonly ChosenRemoved[], userId: string): readonly PutBack[] {
  return chosen.filter((one) => one.userId === userId);
}
