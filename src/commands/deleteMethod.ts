// Deletes one method of a user.

import * as vscode from 'vscode';
import { planDelete } from '../domain/deletePlan.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { pickMethod } from './prompts/pickMethod.ts';
import { readTarget } from './readTarget.ts';

export const deleteMethod: Command = async (context, services, target, selected) => {
  const { session, users, title, gate } = await beginWrite(context, services, 'deleteMethod', target, selected);
  const planTarget = await readTarget(services, session, users, 'deleteMethod');
  const deletable = (planTarget.methods.known ? planTarget.methods.value.methods : []).filter(
    (method) => method.kind !== 'password' && method.kind !== 'unknown',
  );
  const clicked = target?.kind === 'method' ? target.method : undefined;
  if (clicked === undefined && deletable.length === 0) {
    throw new SentenceError(vscode.l10n.t('This user has no method that could be deleted.'));
  }
  const method = clicked ?? (await pickMethod(context, title, deletable));
  await performWrite(context, services, {
    kind: 'deleteMethod',
    session,
    gate,
    targets: [planTarget],
    plans: [planDelete({ ...planTarget, method })],
  });
};
