// Resets MFA for many: a selection, what is searched for, a group, or a file.

import * as vscode from 'vscode';
import { SentenceError } from '../host/sentenceError.ts';
import { operationVerb } from '../views/operationTitle.ts';
import { beginWriteFor } from './beginWrite.ts';
import { askSubjects } from './bulk/askSubjects.ts';
import { bulkReview } from './bulk/bulkReview.ts';
import type { Command } from './command.ts';
import { headed } from './prompts/headed.ts';
import { requireSession } from './requireSession.ts';
import { requireWritableFor } from './requireWritableFor.ts';
import { writeReset } from './writeReset.ts';

const kind = 'resetMfa';

export const bulkReset: Command = async (context, services) => {
  requireWritableFor(services, kind);
  const session = requireSession(services);
  const subjects = await askSubjects(context, services, session, headed(session, operationVerb(kind)));
  const { users, file } = subjects;
  if (users.length === 0 && file === undefined) {
    throw new SentenceError(headed(session, vscode.l10n.t('Nobody is found by that.')));
  }
  // Of a file with no row that can be used, the reasons are shown all the same.
  const gate = users.length === 0 ? {} : (await beginWriteFor(context, services, kind, session, users)).gate;
  await writeReset(context, services, { session, users, gate }, bulkReview(context, session, kind, subjects));
};
