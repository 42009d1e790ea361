// What an operation took away, as this computer keeps it; where it keeps nothing any more, why.

import * as vscode from 'vscode';
import { SentenceError } from '../../host/sentenceError.ts';
import { mayPutBack } from '../../operations/mayPutBack.ts';
import type { OperationRecord } from '../../operations/operation.ts';
import type { RemovedContact } from '../../operations/removedContacts.ts';
import type { Services, Session } from '../../services.ts';
import { headed } from '../prompts/headed.ts';

/** By `${userId}/${stepId}`. @throws SentenceError if there is nothing that could be put back here. */
export async function readRemoved(
  { engine }: Pick<Services, 'engine'>,
  session: Session,
  record: OperationRecord,
): Promise<ReadonlyMap<string, RemovedContact>> {
  const { id, demoInstance } = record.header;
  if (demoInstance !== session.demoInstance) {
    throw refusal(
      session,
      vscode.l10n.t('The demo tenant in which this ran is gone, so nothing can be put back there.'),
    );
  }
  if (!mayPutBack(record, session)) {
    throw refusal(session, vscode.l10n.t('Nothing that this operation removed is kept on this computer.'));
  }
  const reading = await engine.removed(id);
  switch (reading.kind) {
    case 'kept':
      return reading.contacts;
    case 'expired':
      throw refusal(
        session,
        vscode.l10n.t('What was removed was kept for as long as the setting {0} says, and is deleted now.', setting),
      );
    case 'lost':
      throw refusal(
        session,
        vscode.l10n.t(
          'What was removed cannot be read any more: the file or its key on this computer is gone or damaged. If the user still needs the number, add it with Add Phone.',
        ),
      );
  }
}

const setting = 'entraMfa.undoRetentionDays';

function refusal(session: Session, sentence: string): SentenceError {
  return new SentenceError(headed(session, sentence));
}
